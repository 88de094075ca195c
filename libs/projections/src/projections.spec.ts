import { setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import { MemoryEventStore, openPool } from '#event-store';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.ts';
import { Generation, LostRace } from './generation.ts';
import { ViewBehind } from './progress.ts';
import type { Projection } from './projection.ts';
import { Projections } from './projections.ts';
import { append, tallyProjection } from './tally.ts';

const LONG_MS = 20_000;

describe('projections', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: MemoryEventStore;
  let warnings: string[];
  const running: Projections[] = [];

  beforeEach(async () => {
    database = await testDatabase();
    pool = openPool(database);
    store = new MemoryEventStore();
    warnings = [];
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((projections) => projections.stop()));
    await pool.end();
    await database.close();
  });

  const start = (projection: Projection = tallyProjection()): Projections => {
    const warn = (message: string) => warnings.push(message);
    const projections = new Projections({ pool, store, warn, projections: [projection] });
    projections.start();
    running.push(projections);
    return projections;
  };
  const totals = async () => {
    const { rows } = await pool.query('select id, sum, count from view_tally.totals order by id');
    return Object.fromEntries(rows.map(({ id, sum, count }) => [id, [sum, count]]));
  };

  it('bring what was recorded before and after the start into the view', async () => {
    await append(store, 'a', 1, 2);
    const projections = start();
    await append(store, 'b', 10);
    await projections.waitFor('tally', await append(store, 'a', 3), LONG_MS);
    expect(await totals()).toEqual({ a: [6, 3], b: [10, 1] });
  });

  it('go on after a stop where they were', async () => {
    const first = start();
    await first.waitFor('tally', await append(store, 'a', 1), LONG_MS);
    await first.stop();
    const position = await append(store, 'a', 2);
    await start().waitFor('tally', position, LONG_MS);
    expect(await totals()).toEqual({ a: [3, 2] });
  });

  it('count each event once when two processes work on one database', async () => {
    const [one, two] = [start(), start()];
    const numbers = Array.from({ length: 60 }, (_none, index) => index);
    await Promise.all(
      numbers.map(async (number) => {
        await append(store, `s${number % 5}`, number, 1);
        await nextTurn();
        await append(store, `s${number % 5}`, 1000);
      }),
    );
    const head = await store.head();
    await Promise.all([one.waitFor('tally', head, LONG_MS), two.waitFor('tally', head, LONG_MS)]);
    const expected = [0, 1, 2, 3, 4].map((rest) => {
      const own = numbers.filter((number) => number % 5 === rest);
      return [`s${rest}`, [own.reduce((sum, number) => sum + number + 1001, 0), own.length * 3]];
    });
    expect(await totals()).toEqual(Object.fromEntries(expected));
  });

  it('let nobody write what another has overtaken', async () => {
    await append(store, 'a', 1, 2);
    const ports = { pool, store };
    const [slow, quick] = [1, 2].map(() => new Generation(tallyProjection(), 'view_tally', ports));
    await slow?.open();
    await quick?.open();
    const early = await store.readCategory('tally', 0, 2);
    await append(store, 'a', 3);
    await quick?.project([early, await store.readCategory('tally', 2, 1)]);
    await expect(slow?.project([early])).rejects.toThrow(LostRace);
    expect(await totals()).toEqual({ a: [6, 3] });
  });

  it('count each event once though their connections are cut in the middle of their work', async () => {
    const projections = start();
    let rounds = 0;
    while (warnings.length < 5) {
      rounds++;
      await append(store, `s${rounds % 3}`, 1, 2, 3);
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
      );
    }
    await projections.waitFor('tally', await append(store, 'last', 100), LONG_MS);
    const { rows } = await pool.query('select sum(sum) as sum, sum(count) as count from view_tally.totals');
    expect(rows).toEqual([{ sum: 6 * rounds + 100, count: 3 * rounds + 1 }]);
  });

  it('say when a view is behind', async () => {
    const projections = start();
    const position = await append(store, 'a', 1);
    await expect(projections.waitFor('tally', position + 1, 60)).rejects.toThrow(ViewBehind);
  });

  it('let a process wait for a view that another keeps', async () => {
    start();
    const warn = () => undefined;
    const other = new Projections({ pool, store, warn, projections: [tallyProjection()] });
    await other.waitFor('tally', await append(store, 'a', 7), LONG_MS);
    expect(await totals()).toEqual({ a: [7, 1] });
  });

  it('tell how far each view is', async () => {
    const projections = start();
    await projections.waitFor('tally', await append(store, 'a', 1, 2), LONG_MS);
    expect(await projections.status()).toEqual([
      {
        name: 'tally',
        version: tallyProjection().version,
        position: 2,
        head: 2,
        lag: 0,
        parked: 0,
        state: 'live',
        updatedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
  });

  it('know no other projections', async () => {
    await expect(start().rebuild('tales')).rejects.toMatchObject({ code: 'projection/not-found' });
  });

  describe('when an event cannot be applied', () => {
    it('set its stream aside and go on with the others', async () => {
      const projections = start(tallyProjection((number) => number === 13));
      await append(store, 'a', 1);
      await append(store, 'a', 13);
      await append(store, 'a', 2);
      await projections.waitFor('tally', await append(store, 'b', 5), LONG_MS);
      await projections.waitFor('tally', await append(store, 'a', 3), LONG_MS);
      expect((await totals()).b).toEqual([5, 1]);
      expect(await projections.status()).toMatchObject([{ parked: 1, lag: 0 }]);
      const { rows } = await pool.query('select stream_id, error from view_tally.parked');
      expect(rows).toEqual([{ stream_id: 'tally-a', error: 'TypeError' }]);
    });

    it('bring the stream in, with all that came later, once it can be applied', async () => {
      let broken = true;
      const projections = start(tallyProjection((number) => broken && number === 13));
      await append(store, 'a', 1, 13);
      await projections.waitFor('tally', await append(store, 'a', 2), LONG_MS);
      expect(await projections.retryParked('tally')).toBe(1);
      broken = false;
      expect(await projections.retryParked('tally')).toBe(0);
      await projections.waitFor('tally', await append(store, 'a', 4), LONG_MS);
      expect(await totals()).toEqual({ a: [20, 4] });
    });

    it('try again at the next start', async () => {
      let broken = true;
      const projection = tallyProjection((number) => broken && number === 13);
      const first = start(projection);
      await first.waitFor('tally', await append(store, 'a', 13), LONG_MS);
      await first.stop();
      broken = false;
      await start(projection).waitFor('tally', await append(store, 'a', 1), LONG_MS);
      expect(await totals()).toEqual({ a: [14, 2] });
    });

    it('set aside only the stream whose rows the database refuses', async () => {
      const beyondInt = 3_000_000_000;
      const position = Promise.all([
        append(store, 'a', 1),
        append(store, 'b', beyondInt, 1),
        append(store, 'c', 3),
      ]);
      const projections = start();
      await projections.waitFor('tally', Math.max(...(await position)), LONG_MS);
      await projections.waitFor('tally', await append(store, 'b', 1), LONG_MS);
      expect(await totals()).toEqual({ a: [1, 1], c: [3, 1] });
      const { rows } = await pool.query('select stream_id, position, error from view_tally.parked');
      expect(rows).toEqual([{ stream_id: 'tally-b', position: 2, error: 'error 22003' }]);
    });
  });
});
