import { searchQueries } from '../search.ts';
import type { Conditions } from './conditions.ts';

/** Cases whose number or place, or the name of whoever is on them, has each of the words typed. */
export const findsCase = (where: Conditions, typed: string | undefined): void => {
  if (typed === undefined) return;
  const words = searchQueries(typed);
  if (words.length === 0) where.and('false');
  for (const word of words) {
    // Materialized: the search runs first, by its index; left to itself the planner may test every person instead.
    where.and(
      `c.case_id in (
        with named as materialized (select id from view_people.personal where search @@ ?::tsquery)
        select case_id from view_cases.case_list where search @@ ?::tsquery
        union all
        select on_it.case_id from named join view_cases.case_people on_it on on_it.person_id = named.id)`,
      word,
      word,
    );
  }
};
