import { queryOnce } from '../../support/postgres.ts';
import { drive, timed } from '../drive.ts';
import { type Entrant, enter } from '../entrants.ts';
import { interleaved, type Trial } from '../interleaved.ts';
import { newCaseStream } from '../notes.ts';
import type { Row } from '../row.ts';
import { emmett } from '../stores/emmett.ts';
import { openJejak, storeOn } from '../stores/jejak.ts';
import { messageDb } from '../stores/message-db.ts';
import type { Store } from '../stores/store.ts';
import { caseWith, EVENTS_PER_CASE } from '../stories.ts';

/** Bodies that are parsed for the limit; more would only fill the memory. */
const PARSED = 100_000;

/** Everything that was ever stored, read in order and parsed. The limit is JSON.parse of the same texts, from memory. */
export const replay: Row = {
  name: 'replay',
  run: async (bench) => {
    const { rounds, archive, peerReplay } = bench.sizes;
    const database = await bench.archive();
    const ours = storeOn(await openJejak(database));
    const bodies = await queryOnce(
      database,
      `select body from jejak.event where position <= ${PARSED} order by position`,
    );
    const peers = [await enter(bench, emmett), await enter(bench, messageDb)];
    for (const peer of peers) await fill(peer, peerReplay);
    const measured = await interleaved(rounds, {
      ours: replaying(ours, archive),
      peers: Object.fromEntries(peers.map((peer) => [peer.name, replaying(peer, peerReplay)])),
      limit: () => timed(() => parseAll(bodies.map(({ body }) => String(body)))),
    });
    await ours.close();
    for (const peer of peers) await peer.settle();
    return [{ row: replay.name, unit: 'events/s', ...measured }];
  },
};

/** One append after the other: what was written side by side is read in another order, or not at all, by some. */
const fill = (peer: Entrant, events: number) =>
  drive(1, Array.from({ length: events / EVENTS_PER_CASE }, newCaseStream), async (streamId) => {
    await peer.append(streamId, 0, caseWith(EVENTS_PER_CASE));
    return EVENTS_PER_CASE;
  });

const replaying =
  ({ replay }: Store, stored: number): Trial =>
  () =>
    timed(async () => {
      const count = await replay?.();
      if (count !== stored) throw new Error(`A reader got ${count} of ${stored} events`);
      return count;
    });

const parseAll = (bodies: readonly string[]): number => {
  const kinds = new Set<string>();
  for (const body of bodies) kinds.add((JSON.parse(body) as { type: string }).type);
  if (kinds.size === 0) throw new Error('There was nothing to parse');
  return bodies.length;
};
