import type { EventStore } from '#event-store';
import type { RecordedEvent } from '#kernel';
import { leafHashOf } from '#leaf';
import { type Hash, nodesOver, rootOf } from '#notary';
import { lastCheckpoint } from './checkpoints.ts';
import type { Flaw } from './halt.ts';
import { leafFlaw, statedPrev } from './leaves.ts';
import type { Connection } from './tile-rows.ts';

const CHUNK = 1_000;
const ENTRIES = 'select leaf from notary.entry where tenant = $1 and index >= $2 order by index limit $3';

/**
 * Compares the store with the log up to the last checkpoint: every event is recomputed and held against its leaf, and
 * the leaves against the signed root. Yields the flaws of each piece, often none; ends where either has no more.
 */
export async function* rescan(
  connection: Connection,
  tenant: string,
  store: EventStore,
): AsyncGenerator<readonly Flaw[], undefined> {
  const signed = await lastCheckpoint(connection, tenant);
  const hashes: Hash[] = [];
  for (let size = signed?.size ?? 0; hashes.length < size; ) {
    const from = hashes.length;
    const limit = Math.min(CHUNK, size - from);
    const { rows } = await connection.query<{ leaf: string }>(ENTRIES, [tenant, from, limit]);
    if (rows.length < limit) {
      yield [{ code: 'LOG_INCONSISTENT', index: from + rows.length, message: 'the log has lost leaves' }];
      return;
    }
    const leaves = rows.map(({ leaf }) => leaf);
    const events = await store.readAll(from, limit);
    const flaws = compare(tenant, from, leaves, events);
    const short = events.length === 0 || (events.at(-1)?.position ?? 0) < from + limit;
    if (short && (await store.readAll(from + limit, 1)).length === 0) {
      const end = events.at(-1)?.position ?? from;
      yield [...flaws.filter(({ index }) => index < end), shorter(end, size)];
      return;
    }
    yield flaws;
    hashes.push(...leaves.map((leaf) => Buffer.from(leafHashOf(leaf), 'base64')));
  }
  if (signed && !Buffer.from(rootOf(signed.size, nodesOver(hashes))).equals(signed.root)) {
    yield [
      { code: 'LOG_INCONSISTENT', index: 0, message: 'the leaves of the log are not those that were signed' },
    ];
  }
  return undefined;
}

const shorter = (index: number, size: number): Flaw => {
  const message = `store shorter than log: it ends at ${index}, and the log has ${size} leaves`;
  return { code: 'STORE_SHORTER', index, message };
};

/** The flaws of the events that belong to these leaves, the first of which has the index `from`. */
const compare = (
  tenant: string,
  from: number,
  leaves: readonly string[],
  events: readonly RecordedEvent[],
): readonly Flaw[] => {
  const byPosition = new Map(events.map((event) => [event.position, event]));
  return leaves.flatMap((leaf, at) => {
    const index = from + at;
    const event = byPosition.get(index + 1);
    if (!event) return [{ code: 'POSITION_GAP', index, message: 'the store no longer has this event' }];
    const flaw = entryFlaw(tenant, leaf, event);
    return flaw ? [{ ...flaw, index }] : [];
  });
};

/** What is wrong with an event that was notarised with this leaf, if anything is. */
export const entryFlaw = (
  tenant: string,
  leaf: string,
  event: RecordedEvent,
): Omit<Flaw, 'index'> | undefined =>
  event.leaf === leaf
    ? leafFlaw(tenant, event, statedPrev(leaf) ?? null)
    : { code: 'LEAF_MISMATCH', message: `the leaf of event ${event.id} is not the one that was notarised` };
