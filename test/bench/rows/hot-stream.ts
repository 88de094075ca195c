import type { NewEvent } from '#event-store';
import { drive, forSeconds } from '../drive.ts';
import { type Entrant, eachPeer, enterAll } from '../entrants.ts';
import { interleaved, type Trial } from '../interleaved.ts';
import { newCaseStream, notesOf } from '../notes.ts';
import type { Row } from '../row.ts';
import { Conflict } from '../stores/store.ts';

const WRITERS = 32;
const BYTES = 300;

/** Everybody writes to one stream; who is refused tries again, until it is acknowledged. */
export const hotStream: Row = {
  name: 'hot-stream',
  run: async (bench) => {
    const entrants = await enterAll(bench);
    const streamId = newCaseStream();
    const notes = notesOf(BYTES);
    const { rounds, seconds } = bench.sizes;
    const trial =
      (entrant: Entrant): Trial =>
      () =>
        drive(WRITERS, forSeconds(seconds), async () => {
          await insist(entrant, streamId, notes(1));
          return 1;
        });
    const measured = await interleaved(rounds, {
      ours: trial(entrants.ours),
      peers: eachPeer(entrants, trial),
    });
    await entrants.settle();
    return [{ row: hotStream.name, clients: WRITERS, unit: 'events/s', ...measured }];
  },
};

const insist = async (entrant: Entrant, streamId: string, events: readonly NewEvent[]): Promise<void> => {
  try {
    await entrant.append(streamId, 'any', events);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await insist(entrant, streamId, events);
  }
};
