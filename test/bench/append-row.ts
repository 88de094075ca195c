import { openCeiling } from './ceiling.ts';
import { drive, forSeconds } from './drive.ts';
import { type Entrant, eachPeer, enterAll } from './entrants.ts';
import { interleaved, type Trial } from './interleaved.ts';
import { fsyncRate } from './machine.ts';
import { newCaseStream, notesOf } from './notes.ts';
import type { Result } from './report.ts';
import type { Bench, Row } from './row.ts';

interface AppendRow {
  readonly name: string;
  /** In one append. */
  readonly events: number;
  /** Of each event's JSON, as decided. */
  readonly bytes: number;
  readonly clients: 'clients' | 'largerClients';
}

/** A writer turns to the next case after this many appends. */
const APPENDS_PER_STREAM = 20;

/**
 * Clients that append, each to a stream of its own at the version that it knows. The limit is what our table takes
 * with a thousand rows a transaction; for a single client, who waits for the disk each time, it is the disk.
 */
export const appendRow = ({ name, events, bytes, clients: many }: AppendRow): Row => ({
  name,
  run: async (bench) => {
    const entrants = await enterAll(bench);
    const ceiling = await openCeiling(bench, bytes);
    const notes = notesOf(bytes);
    const results: Result[] = [];
    for (const clients of bench.sizes[many]) {
      const trial =
        (entrant: Entrant): Trial =>
        () =>
          appending(bench, entrant, { clients, events, notes });
      const disk = () => fsyncRate(bench.folder, bench.sizes.seconds);
      const trials = {
        ours: trial(entrants.ours),
        peers: eachPeer(entrants, trial),
        limit: clients === 1 && events === 1 ? disk : ceiling.trial,
      };
      const measured = await interleaved(bench.sizes.rounds, trials);
      results.push({ row: name, clients, unit: 'events/s', ...measured });
    }
    await ceiling.close();
    await entrants.settle();
    return results;
  },
});

const appending = (
  { sizes: { seconds } }: Bench,
  entrant: Entrant,
  {
    clients,
    events,
    notes,
  }: { readonly clients: number; readonly events: number; readonly notes: ReturnType<typeof notesOf> },
) => {
  const writers = Array.from({ length: clients }, () => ({ streamId: '', appends: APPENDS_PER_STREAM }));
  return drive(clients, forSeconds(seconds), async (_task, client) => {
    const writer = writers[client];
    if (!writer) throw new Error(`There is no client ${client}`);
    if (writer.appends === APPENDS_PER_STREAM) {
      writer.streamId = newCaseStream();
      writer.appends = 0;
    }
    await entrant.append(writer.streamId, writer.appends * events, notes(events));
    writer.appends++;
    return events;
  });
};
