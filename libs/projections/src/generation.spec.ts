import fc from 'fast-check';
import type pg from 'pg';
import { type EventStore, openPool } from '#event-store';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.ts';
import { allProjections } from './all-projections.ts';
import { Generation } from './generation.ts';
import { caseView } from './history/case-view.ts';
import { type Made, makeHistory, PERSONS, type Step } from './history/random-history.ts';
import type { Projection } from './projection.ts';
import { CaseQueries } from './queries/case-queries.ts';

const [cases, people] = allProjections as [Projection, Projection];

const steps = fc.array(
  fc.record<Step>({
    does: fc.constantFrom('work', 'work', 'work', 'work', 'correct', 'retract', 'approve', 'rename'),
    pick: fc.nat(10_000),
    person: fc.nat(PERSONS.length - 1),
    user: fc.nat(3),
    hoursLater: fc.nat(60),
    occurredAt: fc.constantFrom(
      { value: '2022-07', precision: 'month' },
      { value: null, precision: 'unknown' },
    ),
  }),
  { minLength: 40, maxLength: 200 },
);

/** The log in stretches of these sizes, over and over. */
async function* stretches(store: EventStore, { decider }: Projection, sizes: readonly number[]) {
  let from = 0;
  for (let index = 0; from < (await store.head()); index++) {
    const stretch = await store.readCategory(decider.category, from, sizes[index % sizes.length] ?? 1);
    yield stretch;
    from = stretch.upTo;
  }
}

describe('the views', () => {
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool(database);
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const project = async (projection: Projection, schema: string, made: Made, sizes: readonly number[]) => {
    await pool.query(`drop schema if exists ${schema} cascade`);
    const generation = new Generation(projection, schema, { pool, store: made.store });
    await generation.open();
    await generation.project(stretches(made.store, projection, sizes));
  };
  const content = async (schema: string) => {
    const tables = cases.tables.map(async ({ table, columns, key }) => {
      const order = Object.keys(columns).slice(0, key).join(', ');
      return (await pool.query(`select t::text as row from ${schema}.${table} t order by ${order}`)).rows;
    });
    const { rows: parked } = await pool.query(`select stream_id, error from ${schema}.parked`);
    return { tables: await Promise.all(tables), parked };
  };

  it(
    'say what a fresh fold of the whole history says, whatever happened and in whichever batches',
    () =>
      fc.assert(
        fc.asyncProperty(
          steps,
          fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
          async (tries, sizes) => {
            const made = await makeHistory(tries);
            await project(cases, 'view_cases', made, sizes);
            await project(cases, 'view_cases_fresh', made, [10_000]);
            await project(people, 'view_people', made, sizes);

            const found = await content('view_cases');
            expect(found.parked).toEqual([]);
            expect(found).toEqual(await content('view_cases_fresh'));

            const now = made.moments.at(-1);
            const current = await new CaseQueries(pool).current(made.streamId.slice('case-'.length));
            expect(current).toMatchObject(caseView(now?.ledger ?? fail(), now?.names ?? new Map()) ?? {});
          },
        ),
        { numRuns: 15, endOnFailure: true },
      ),
    120_000,
  );
});

const fail = (): never => {
  throw new Error('nothing happened');
};
