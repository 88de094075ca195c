import type { EventStore } from '#event-store';
import type { RecordedEvent } from '#kernel';
import { leafHashOf } from '#leaf';
import { GrowingRoot } from '#notary';
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
): AsyncGenerator<readonly Flaw[], void> {
  const signed = await lastCheckpoint(connection, tenant);
  if (!signed) return;
  const { size, root } = signed;
  const tree = new GrowingRoot();
  for (let from = 0; from < size; from += CHUNK) {
    const limit = Math.min(CHUNK, size - from);
    const { rows } = await connection.query<{ leaf: string }>(ENTRIES, [tenant, from, limit]);
    if (rows.length < limit) {
      yield [{ code: 'LOG_INCONSISTENT', index: from + rows.length, message: 'the log has lost leaves' }];
      return;
    }
    const leaves = rows.map(({ leaf }) => leaf);
    const events = await store.readAll(from, limit);
    const flaws = compare(tenant, from, leaves, events);
    const end = events.at(-1)?.position ?? from;
    if (end < from + limit && (await store.readAll(from + limit, 1)).length === 0) {
      yield [...flaws.filter(({ index }) => index < end), shorter(end, size)];
      return;
    }
    yield flaws;
    for (const leaf of leaves) tree.add(Buffer.from(leafHashOf(leaf), 'base64'));
  }
  if (!Buffer.from(tree.root()).equals(root)) {
    yield [
      { code: 'LOG_INCONSISTENT', index: 0, message: 'the leaves of the log are not those that were signed' },
    ];
  }
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
