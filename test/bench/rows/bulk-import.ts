import { openCeiling } from '../ceiling.ts';
import { drive, forSeconds } from '../drive.ts';
import { type Entrant, eachPeer, enterAll } from '../entrants.ts';
import { interleaved, type Trial } from '../interleaved.ts';
import { newCaseStream, notesOf } from '../notes.ts';
import type { Row } from '../row.ts';

const EVENTS = 1_000;
const CLIENTS = 2;
const BYTES = 300;

/** Whole streams of a thousand events, each in one append. */
export const bulkImport: Row = {
  name: 'bulk-import',
  run: async (bench) => {
    const entrants = await enterAll(bench);
    const ceiling = await openCeiling(bench, BYTES);
    const notes = notesOf(BYTES);
    const trial =
      (entrant: Entrant): Trial =>
      () =>
        drive(CLIENTS, forSeconds(bench.sizes.seconds), async () => {
          await entrant.append(newCaseStream(), 0, notes(EVENTS));
          return EVENTS;
        });
    const measured = await interleaved(bench.sizes.rounds, {
      ours: trial(entrants.ours),
      peers: eachPeer(entrants, trial),
      limit: ceiling.trial,
    });
    await ceiling.close();
    await entrants.settle();
    return [{ row: bulkImport.name, clients: CLIENTS, unit: 'events/s', ...measured }];
  },
};
