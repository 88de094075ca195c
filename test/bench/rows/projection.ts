import { openPool } from '#event-store';
import { Projections } from '#projections';
import { fillWithCases } from '../archive.ts';
import { timed } from '../drive.ts';
import { interleaved } from '../interleaved.ts';
import type { Bench, Row } from '../row.ts';
import { openJejak } from '../stores/jejak.ts';
import { recordTransactions, runAgain } from '../write-recorder.ts';

const WITHIN_MS = 600_000;

/**
 * The views of an office, caught up from nothing. The limit is the same upserts, statement by statement with the same
 * rows, without reading or folding an event.
 */
export const projection: Row = {
  name: 'projection',
  run: async (bench) => {
    const events = bench.sizes.projected;
    const full = await bench.create();
    const store = await openJejak(full);
    await fillWithCases(store, 0, events);
    await store.close();
    let written: Transactions = [];
    const ours = async () => {
      const caught = await catchUp(bench, full, events);
      written = caught.written;
      return caught.measured;
    };
    const limit = () => writeAgain(bench, full, written, events);
    const measured = await interleaved(bench.sizes.rounds, { ours, limit });
    await bench.drop(full);
    return [{ row: projection.name, unit: 'events/s', ...measured }];
  },
};

type Transactions = ReturnType<typeof recordTransactions>;

const catchUp = async ({ create, drop }: Bench, full: string, events: number) => {
  const database = await create(full);
  const pool = openPool({ connectionString: database });
  const written = recordTransactions(pool);
  const store = await openJejak(database);
  const warn = (message: string) => {
    throw new Error(message);
  };
  const projections = new Projections({ store, pool, warn });
  const names = (await projections.status()).map(({ name }) => name);
  const measured = await timed(async () => {
    projections.start();
    await Promise.all(names.map((name) => projections.waitFor(name, events, WITHIN_MS)));
    return events;
  });
  const parked = (await projections.status()).reduce((sum, view) => sum + view.parked, 0);
  if (parked > 0) throw new Error(`${parked} streams could not be projected`);
  await projections.stop();
  await store.close();
  await pool.end();
  await drop(database);
  return { measured, written };
};

/** On a copy of the same store, so that both write beside the same amount of data. */
const writeAgain = async ({ create, drop }: Bench, full: string, written: Transactions, events: number) => {
  const database = await create(full);
  const pool = openPool({ connectionString: database, maxConnections: 1 });
  const measured = await timed(async () => {
    await runAgain(pool, written);
    return events;
  });
  await pool.end();
  await drop(database);
  return measured;
};
