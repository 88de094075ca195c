import { fillWithCases } from '../archive.ts';
import { drive, forSeconds } from '../drive.ts';
import { interleaved } from '../interleaved.ts';
import { newCaseStream, notesOf } from '../notes.ts';
import type { Result } from '../report.ts';
import type { Bench, Row } from '../row.ts';
import { seeded } from '../statistics.ts';
import { openJejak, storeOn } from '../stores/jejak.ts';
import { caseId, EVENTS_PER_CASE } from '../stories.ts';

const CLIENTS = 32;
const BYTES = 300;

/** Appending and reading a case in a store that grows: the last rate over the first is what history costs. */
export const decay: Row = {
  name: 'decay',
  run: async (bench) => {
    const database = await bench.create();
    const store = await openJejak(database);
    const appends: Result[] = [];
    const reads: Result[] = [];
    let filled = 0;
    for (const fill of bench.sizes.fills) {
      await fillWithCases(store, filled, fill);
      filled = fill;
      const kind = (what: string) => ({ row: `decay: ${what} at ${fill.toLocaleString('en')} events` });
      appends.push({ ...kind('append'), ...(await appending(bench, store)) });
      reads.push({ ...kind('read a case'), ...(await reading(bench, store, fill / EVENTS_PER_CASE)) });
    }
    await store.close();
    await bench.drop(database);
    return [...appends, lastOverFirst('append', appends), ...reads, lastOverFirst('read a case', reads)];
  },
};

type Store = Awaited<ReturnType<typeof openJejak>>;

const appending = async ({ sizes: { rounds, seconds } }: Bench, store: Store) => {
  const { append } = storeOn(store);
  const notes = notesOf(BYTES);
  const ours = () =>
    drive(CLIENTS, forSeconds(seconds), async () => {
      await append(newCaseStream(), 0, notes(1));
      return 1;
    });
  return { clients: CLIENTS, unit: 'events/s', ...(await interleaved(rounds, { ours })) };
};

const reading = async ({ sizes: { rounds, seconds } }: Bench, store: Store, cases: number) => {
  const random = seeded(cases);
  const ours = () =>
    drive(CLIENTS, forSeconds(seconds), async () => {
      const events = await store.readStream(`case-${caseId(Math.floor(random() * cases))}`);
      if (events.length === 0) throw new Error('A case was not found');
      return 1;
    });
  return { clients: CLIENTS, unit: 'cases/s', ...(await interleaved(rounds, { ours })) };
};

const lastOverFirst = (what: string, results: readonly Result[]): Result => ({
  row: `decay: ${what}, last/first`,
  unit: 'ratio',
  ours: (results.at(-1)?.ours ?? 0) / (results[0]?.ours ?? 0),
  peers: {},
});
