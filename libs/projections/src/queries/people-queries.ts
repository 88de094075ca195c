import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { PersonState } from '#people';
import { type Resolved, resolveDetails } from '../history/details.ts';
import { searchQueries } from '../search.ts';
import { Conditions } from './conditions.ts';
import { limitOf, type Page, type PageRequest, pageOf, placeOf } from './page.ts';
import { type PersonalRow, personalByEntry } from './personal-rows.ts';

export interface ListPeople extends PageRequest {
  /** Words that begin like words of a name or alias, also one used earlier. */
  readonly q?: string;
}

/** One line of the list of people. `name` is null when it is erased. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string | null;
  readonly alias: string | null;
  readonly sex: string | null;
  readonly citizenship: string | null;
  readonly minor: boolean;
  readonly identity: string;
  readonly mergedInto: string | null;
  readonly registeredAt: string;
}

/** A person as registered now, personal fields in place, and the cases the person is on. */
export interface CurrentPerson {
  readonly id: string;
  readonly version: number;
  readonly position: number;
  readonly updatedAt: string;
  readonly state: Resolved<PersonState>;
  readonly cases: readonly { readonly id: string; readonly number: string | null; readonly part: string }[];
}

/** Answers questions about people from the views `people` and `cases`. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly pool: pg.Pool) {}

  /** The people that fit, last registered first. Throws `InvalidInput` for a wrong cursor. */
  async list(request: ListPeople): Promise<Page<ListedPerson>> {
    const where = new Conditions();
    const words = request.q === undefined ? [] : searchQueries(request.q);
    if (request.q !== undefined && words.length === 0) where.and('false');
    for (const word of words) {
      where.and(
        `person_id in (
          with named as materialized (select id from view_people.personal where search @@ ?::tsquery)
          select id from named)`,
        word,
      );
    }
    const after = placeOf(request, 'time', 'text');
    if (after) where.and('(registered_at, person_id) < (?::timestamptz, ?)', ...after);
    const { rows } = await this.pool.query<ListedPerson>(
      `select person_id as id, n.fields ->> 'name' as name, n.fields ->> 'alias' as alias, sex, citizenship, minor,
          identity, merged_into as "mergedInto", registered_at as "registeredAt"
        from view_people.people_list left join view_people.personal n on n.event_id = name_entry
        where ${where} order by registered_at desc, person_id desc limit ${where.value(limitOf(request) + 1)}`,
      where.values,
    );
    return pageOf(rows, request, ({ registeredAt, id }) => [registeredAt, id]);
  }

  /** The person as the view has it; nothing when the view has no such person. */
  async one(personId: string): Promise<CurrentPerson | undefined> {
    const { rows } = await this.pool.query<PersonRow>({ ...ONE, values: [personId] });
    const row = rows[0];
    if (!row) return undefined;
    return {
      id: personId,
      version: row.version,
      position: row.position,
      updatedAt: row.updated_at,
      state: resolveDetails<PersonState>(JSON.parse(row.state), personalByEntry(row.personal ?? [])),
      cases: row.cases ?? [],
    };
  }
}

const ONE = {
  name: 'one-person',
  text: `select version, position, updated_at, state,
      (select json_agg(json_build_array(event_id, fields)) from view_people.personal p where p.id = s.id) as personal,
      (select json_agg(json_build_object('id', c.case_id, 'number', c.number, 'part', on_it.part)
          order by c.reported_at desc)
        from view_cases.case_people on_it join view_cases.case_list c on c.case_id = on_it.case_id
        where on_it.person_id = s.id) as cases
    from view_people.state s where id = $1`,
};

interface PersonRow {
  readonly version: number;
  readonly position: number;
  readonly updated_at: string;
  readonly state: string;
  readonly personal: readonly PersonalRow[] | null;
  readonly cases: CurrentPerson['cases'] | null;
}
