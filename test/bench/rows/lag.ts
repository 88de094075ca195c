import { setTimeout as sleep } from 'node:timers/promises';
import { openPool } from '#event-store';
import { Projections } from '#projections';
import { interleaved } from '../interleaved.ts';
import { newCaseStream } from '../notes.ts';
import type { Row } from '../row.ts';
import { percentile } from '../statistics.ts';
import { openJejak } from '../stores/jejak.ts';
import { caseWith } from '../stories.ts';

const PER_SECOND = 500;
const WITHIN_MS = 10_000;
/** At least so long, to leave a pace behind. */
const MIN_SECONDS = 1;

/** From the acknowledgement of an event to the view that has it, at 500 new cases a second. */
export const lag: Row = {
  name: 'lag',
  run: async (bench) => {
    const database = await bench.create();
    const store = await openJejak(database);
    const pool = openPool({ connectionString: database });
    const projections = new Projections({ store, pool, warn: () => undefined });
    projections.start();
    const ours = async () => {
      const lags: number[] = [];
      const one = async () => {
        const events = caseWith(1);
        const commandId = events[0]?.meta.commandId ?? '';
        const [result] = await store.append([
          { streamId: newCaseStream(), expected: 'none', commandId, events },
        ]);
        if (result?.kind !== 'appended') throw new Error('An event was not appended');
        const acknowledged = performance.now();
        await projections.waitFor('cases', result.events[0]?.position ?? 0, WITHIN_MS);
        lags.push(performance.now() - acknowledged);
      };
      await Promise.all(await atPace(Math.max(bench.sizes.seconds, MIN_SECONDS), one));
      const p99 = percentile(lags, 0.99);
      return { value: p99, p50: percentile(lags, 0.5), p99 };
    };
    const measured = await interleaved(bench.sizes.rounds, { ours });
    await projections.stop();
    await store.close();
    await pool.end();
    await bench.drop(database);
    return [{ row: 'lag, p99', unit: 'ms', ...measured }];
  },
};

/** Begins work 500 times a second, whether what was begun before is done or not. */
const atPace = async (seconds: number, work: () => Promise<void>): Promise<readonly Promise<void>[]> => {
  const begun: Promise<void>[] = [];
  const start = performance.now();
  while (begun.length < seconds * PER_SECOND) {
    const due = ((performance.now() - start) / 1000) * PER_SECOND;
    while (begun.length < due) begun.push(work());
    await sleep(1);
  }
  return begun;
};
