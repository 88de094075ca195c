import type { RecordedEvent } from '#kernel';
import { leafHashOf, leafOf, parseLeaf } from '#leaf';
import { type Flaw, Halt } from './halt.ts';

/** The last leaf of a stream: the version of its event, and its hash in base64. */
export interface StreamEnd {
  readonly version: number;
  readonly hash: string;
}

/** An event that was found to be what its leaf says. */
export interface CheckedLeaf {
  readonly index: number;
  readonly eventId: string;
  readonly leaf: string;
  /** In base64. */
  readonly hash: string;
}

type Finding = Omit<Flaw, 'index'>;

/**
 * The leaves of events that follow on `size` others, each recomputed from what is stored. `ends` is brought up to date
 * with them. Throws `Halt` at the first event that is not what it has to be.
 */
export const checkedLeaves = (
  tenant: string,
  size: number,
  events: readonly RecordedEvent[],
  ends: Map<string, StreamEnd>,
): readonly CheckedLeaf[] =>
  events.map((event, at) => {
    const index = size + at;
    const end = ends.get(event.streamId);
    const flaw = placeFlaw(event, index, end) ?? leafFlaw(tenant, event, end?.hash ?? null);
    if (flaw) throw new Halt({ ...flaw, index });
    const hash = leafHashOf(event.leaf);
    ends.set(event.streamId, { version: event.version, hash });
    return { index, eventId: event.id, leaf: event.leaf, hash };
  });

/** What is wrong with the leaf of an event whose stream's last leaf before it has that hash, if anything is. */
export const leafFlaw = (tenant: string, event: RecordedEvent, prev: string | null): Finding | undefined => {
  const stated = statedPrev(event.leaf);
  if (stated !== undefined && stated !== prev) {
    const message = `the leaf of event ${event.id} does not follow the one before it in ${event.streamId}`;
    return { code: 'PREV_MISMATCH', message };
  }
  if (recomputed(tenant, event, prev) === event.leaf) return undefined;
  return { code: 'LEAF_MISMATCH', message: `event ${event.id} is no longer what was recorded` };
};

/** What a leaf says of the one before it; undefined where the text is no leaf. */
export const statedPrev = (leaf: string): string | null | undefined => {
  try {
    return parseLeaf(leaf).prev;
  } catch {
    return undefined; // `NotALeaf`: that it says nothing is all that is asked here.
  }
};

const placeFlaw = (event: RecordedEvent, index: number, end?: StreamEnd): Finding | undefined => {
  if (event.position !== index + 1) {
    return { code: 'POSITION_GAP', message: `the store goes on at position ${event.position}` };
  }
  const next = (end?.version ?? 0) + 1;
  if (event.version === next) return undefined;
  const message = `${event.streamId} goes on at version ${event.version}, not ${next}`;
  return { code: 'VERSION_GAP', message };
};

/** What was changed by hand may be such that no leaf can be made of it. */
const recomputed = (tenant: string, event: RecordedEvent, prev: string | null): string | undefined => {
  try {
    return leafOf(tenant, event, prev);
  } catch {
    return undefined;
  }
};
