import { searchQueries } from '../search.ts';
import type { Conditions } from './conditions.ts';

/** Cases whose number or place, or the name of whoever is on them, has each of the words typed. */
export const findsCase = (where: Conditions, typed: string | undefined): void => {
  if (typed === undefined) return;
  const words = searchQueries(typed);
  if (words.length === 0) where.and('false');
  for (const word of words) {
    where.and(
      `c.case_id in (
        select case_id from view_cases.case_list where search @@ ?::tsquery
        union
        select on_it.case_id from view_people.personal named
          join view_cases.case_people on_it on on_it.person_id = named.id
          where named.search @@ ?::tsquery)`,
      word,
      word,
    );
  }
};
