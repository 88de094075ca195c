import type pg from 'pg';
import { idsIn } from '../history/names.ts';

const NAMES = {
  name: 'names',
  text: `select l.person_id, n.fields ->> 'name' as name
    from view_people.people_list l join view_people.personal n on n.event_id = l.name_entry
    where l.person_id = any($1) and n.fields ->> 'name' is not null`,
};

/** The names that the persons in this JSON go by now, by person id. Who is not registered, or erased, has none. */
export const namesIn = async (pool: pg.Pool, json: string): Promise<Readonly<Record<string, string>>> => {
  const { rows } = await pool.query<{ person_id: string; name: string }>({ ...NAMES, values: [idsIn(json)] });
  return Object.fromEntries(rows.map(({ person_id, name }) => [person_id, name]));
};
