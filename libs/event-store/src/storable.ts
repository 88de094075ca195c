import { randomBytes } from 'node:crypto';
import type { RecordedEvent } from '#kernel';
import { draftLeaf, finishLeaf, type LeafDraft, leafHashOf, MAX_LEAF_BYTES } from '#leaf';
import {
  type AppendRequest,
  type AppendResult,
  MAX_APPEND_BYTES,
  MAX_EVENT_BYTES,
  MAX_EVENTS_PER_APPEND,
  UnstorableEvent,
} from './port.ts';

const STREAM_ID = /^[A-Za-z0-9._-]{1,128}$/;
const EVENT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const COMMAND_ID = /^[^\p{Cc}\p{Cs}]{1,128}$/u;
/** In text written by JSON.stringify only NUL and lone surrogates match; all other text stands there unescaped. */
const UNSTORABLE_ESCAPE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** What the store adds to a draft of a leaf is shorter than this. */
const LEAF_PLACE_BYTES = 128;
const SALT_BYTES = 32;

/** A request that kept the rules of the port, with the JSON of each event and what is known of its leaf. */
export interface StorableRequest extends AppendRequest {
  readonly bodies: readonly string[];
  readonly leaves: readonly LeafDraft[];
  readonly bytes: number;
}

/** Checks a request and writes its events, each with a salt, as they are at this moment. Throws `UnstorableEvent`. */
export const storable = (request: AppendRequest, tenant: string): StorableRequest => {
  const { streamId, expected, commandId, events } = request;
  const check = (holds: boolean, rule: string) => {
    if (!holds) throw new UnstorableEvent(`Cannot append to ${JSON.stringify(streamId)}: ${rule}`);
  };
  check(STREAM_ID.test(streamId), 'the stream id must be 1 to 128 of A-Z a-z 0-9 . _ -');
  check(COMMAND_ID.test(commandId), 'the command id must be 1 to 128 characters without control characters');
  check(
    typeof expected === 'string' || (Number.isInteger(expected) && expected >= 0),
    'no such expected version',
  );
  check(events.length > 0 && events.length <= MAX_EVENTS_PER_APPEND, `1 to ${MAX_EVENTS_PER_APPEND} events`);
  check(
    events.every(({ id }) => EVENT_ID.test(id)),
    'an event id must be a UUID in lower case',
  );
  check(new Set(events.map(({ id }) => id)).size === events.length, 'two events have the same id');

  const salted = events.map((event) => ({ ...event, salt: randomBytes(SALT_BYTES).toString('base64') }));
  const bodies = salted.map((event) => plain(streamId, () => JSON.stringify(event)));
  const sizes = bodies.map((body) => Buffer.byteLength(body));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  check(Math.max(...sizes) <= MAX_EVENT_BYTES, `an event is larger than ${MAX_EVENT_BYTES} bytes`);
  check(bytes <= MAX_APPEND_BYTES, `its events are larger than ${MAX_APPEND_BYTES} bytes`);
  check(!bodies.some(hasUnstorableText), 'text must not contain NUL or lone surrogates');
  const leaves = salted.map((event) => plain(streamId, () => draftLeaf(tenant, streamId, event)));
  check(leaves.every(isWithinBounds), `the leaf of an event is larger than ${MAX_LEAF_BYTES} bytes`);
  return { ...request, bodies, leaves, bytes };
};

/** Where the store put an event, and what that made of its leaf. */
export type Place = Pick<RecordedEvent, 'streamId' | 'version' | 'position' | 'recordedAt' | 'leaf'>;

/** The leaves of a request's events, each with the hash of the one before; `prev` and `version` are those before the first. */
export const chainedLeaves = (
  drafts: readonly LeafDraft[],
  before: { readonly prev: string | null; readonly version: number },
  rec: string,
): readonly string[] => {
  const leaves: string[] = [];
  for (const [index, draft] of drafts.entries()) {
    const last = leaves.at(-1);
    const prev = last === undefined ? before.prev : leafHashOf(last);
    leaves.push(finishLeaf(draft, { prev, rec, ver: before.version + index + 1 }));
  }
  return leaves;
};

/** The event of a stored body, as everybody will read it. */
export const recordedEvent = (body: string, place: Place): RecordedEvent =>
  Object.assign(JSON.parse(body), place);

/** Appends every request, and only then throws the first fault, so that no request keeps another from being tried. */
export const appendEach = async (
  requests: readonly AppendRequest[],
  tenant: string,
  appendOne: (request: StorableRequest) => AppendResult | Promise<AppendResult>,
): Promise<readonly AppendResult[]> => {
  const settled = await Promise.allSettled(
    requests.map(async (request) => appendOne(storable(request, tenant))),
  );
  return settled.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
};

const hasUnstorableText = (body: string) => body.includes('\\u') && UNSTORABLE_ESCAPE.test(body);

const isWithinBounds = ({ head, tail }: LeafDraft) =>
  Buffer.byteLength(head) + Buffer.byteLength(tail) + LEAF_PLACE_BYTES <= MAX_LEAF_BYTES;

const plain = <T>(streamId: string, write: () => T): T => {
  try {
    return write();
  } catch (cause) {
    throw new UnstorableEvent(`Cannot append to ${streamId}: an event is not plain JSON`, { cause });
  }
};
