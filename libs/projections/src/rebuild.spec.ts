import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { startPostgres } from '#embedded-postgres';
import { MemoryEventStore, openPool } from '#event-store';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.ts';
import { Generation, LostRace } from './generation.ts';
import type { Projection } from './projection.ts';
import { Projections } from './projections.ts';
import { finishRebuild, requestRebuild } from './rebuild.ts';
import { append, tallyProjection } from './tally.ts';

const LONG_MS = 20_000;

/** Reads no further than it is allowed to, so that a rebuild can be watched half-way. */
class SlowStore extends MemoryEventStore {
  allowed = Number.POSITIVE_INFINITY;
  readonly pages: number[] = [];
  reached = () => {};
  beforeReading?: () => Promise<void>;
  knownHead?: number;

  override async head() {
    return this.knownHead ?? super.head();
  }

  override async readCategory(category: string, after: number, limit: number) {
    await this.beforeReading?.();
    this.pages.push(after);
    if (after >= this.allowed) {
      this.reached();
      throw new Error('the store is away');
    }
    return super.readCategory(category, after, limit);
  }
}

describe('a rebuild', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: SlowStore;
  const running: Projections[] = [];

  beforeEach(async () => {
    database = await testDatabase();
    pool = openPool(database);
    store = new SlowStore();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((projections) => projections.stop()));
    await pool.end();
    await database.close();
  });

  const start = (projection: Projection = tallyProjection()): Projections => {
    const projections = new Projections({ pool, store, warn: () => undefined, projections: [projection] });
    projections.start();
    running.push(projections);
    return projections;
  };
  const count = async () => {
    const { rows } = await pool.query('select coalesce(sum(count), 0) as count from view_tally.totals');
    return rows[0].count as number;
  };
  const isWaiting = async () => {
    const { rows } = await pool.query(
      `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return rows.length > 0;
  };
  const schemas = async () => {
    const { rows } = await pool.query(
      `select nspname as name from pg_namespace where nspname like 'view%' order by 1`,
    );
    return rows.map(({ name }) => name);
  };

  it('brings back rows that were lost', async () => {
    const projections = start();
    await projections.waitFor('tally', await append(store, 'a', 1, 2), LONG_MS);
    await pool.query('delete from view_tally.totals');
    await projections.rebuild('tally');
    expect(await count()).toBe(2);
    expect(await schemas()).toEqual(['view_tally']);
  });

  it('lets queries and new events go on, and never shows less than was there', async () => {
    const projections = start();
    for (let index = 0; index < 40; index++) await append(store, `s${index}`, ...Array(100).fill(1));
    await projections.waitFor('tally', await store.head(), LONG_MS);

    let done = false;
    const work = Promise.all([projections.rebuild('tally'), projections.rebuild('tally')]).then(() => {
      done = true;
    });
    let [written, before] = [4_000, 4_000];
    while (!done) {
      await append(store, `s${written++ % 50}`, 1);
      const now = await count();
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    await work;
    await projections.waitFor('tally', await store.head(), LONG_MS);
    expect(await count()).toBe(written);
  });

  it('happens by itself when the version changed, while the old rows serve', async () => {
    const old = start();
    await old.waitFor('tally', await append(store, 'a', 1, 2, 3), LONG_MS);
    await old.stop();
    store.allowed = 0;
    const away = new Promise<void>((resolve) => {
      store.reached = resolve;
    });
    const projection = tallyProjection(undefined, 2);
    const renewed = start(projection);
    await away;
    expect(await count()).toBe(3);
    expect(await renewed.status()).toMatchObject([{ state: 'rebuilding' }]);
    store.allowed = Number.POSITIVE_INFINITY;
    await renewed.waitFor('tally', await append(store, 'a', 4), LONG_MS);
    expect(await count()).toBe(4);
    expect(await renewed.status()).toMatchObject([{ state: 'live', version: projection.version }]);
  });

  it('lets nobody write into the tables that it replaces', async () => {
    const ports = { pool, store };
    const projection = tallyProjection();
    await append(store, 'a', 1, 2);
    const live = new Generation(projection, 'view_tally', ports);
    await live.open();
    await live.project([await store.readCategory('tally', 0, 2)]);
    await append(store, 'a', 3);
    const late = await store.readCategory('tally', 2, 1);

    await requestRebuild(projection, ports);
    store.knownHead = 0; // So that the rebuild reads everything while it holds the live checkpoint.
    const writing = new Promise((resolve) => {
      store.beforeReading = async () => {
        store.beforeReading = undefined;
        resolve(live.project([late]).catch((error) => error));
        while (!(await isWaiting()));
      };
    });
    await finishRebuild(projection, ports, new AbortController().signal);
    expect(await writing).toBeInstanceOf(LostRace);
    expect(await count()).toBe(2);
  });

  it('goes on in the middle when it was interrupted', async () => {
    const first = start();
    for (let index = 0; index < 5; index++) await append(store, 'a', ...Array(1_000).fill(1));
    await first.waitFor('tally', 5_000, LONG_MS);
    store.allowed = 4_000;
    const away = new Promise<void>((resolve) => {
      store.reached = resolve;
    });
    await first.startRebuild('tally');
    await away;
    await first.stop();
    expect(await schemas()).toEqual(['view_tally', 'view_tally_shadow']);

    store.allowed = Number.POSITIVE_INFINITY;
    store.pages.length = 0;
    const second = start();
    while ((await schemas()).length > 1) await second.waitFor('tally', 5_000, LONG_MS);
    await second.waitFor('tally', await append(store, 'a', 1), LONG_MS);
    expect(Math.min(...store.pages)).toBeGreaterThanOrEqual(4_000);
    expect(await count()).toBe(5_001);
  });
});

describe('projections of a database that is killed', () => {
  it('go on when it is there again', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jejak-projections-'));
    const postgres = await startPostgres({ dataDir });
    const pool = openPool(postgres);
    const store = new MemoryEventStore();
    const projections = new Projections({
      pool,
      store,
      warn: () => undefined,
      projections: [tallyProjection()],
    });
    projections.start();
    await projections.waitFor('tally', await append(store, 'a', 1), LONG_MS);
    process.kill(postgres.pid, 'SIGKILL');
    for (let index = 0; index < 20; index++) await append(store, 'a', 1, 2);
    const head = await store.head();
    const there = async () => {
      const found = await pool.query('select sum, count from view_tally.totals').catch(() => undefined);
      return found?.rows[0]?.count === head ? found.rows : undefined;
    };
    let rows: unknown;
    while (!rows) rows = await there();
    expect(rows).toEqual([{ sum: 61, count: 41 }]);
    await projections.stop();
    await pool.end();
    await postgres.stop();
    rmSync(dataDir, { recursive: true });
  }, 30_000);
});
