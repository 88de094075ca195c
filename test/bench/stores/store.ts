import type { NewEvent } from '#event-store';
import { type RecordedEvent, UNPROVEN } from '#kernel';

/** What every contender can do with its store. All keep the same events, with the same facts around them. */
export interface Store {
  /**
   * Appends all or nothing to a stream that the caller believes at this version (0: new), or at whichever it is.
   * Resolves when it is durable; rejects with `Conflict` when the stream was elsewhere.
   */
  append(streamId: string, version: number | 'any', events: readonly NewEvent[]): Promise<void>;
  /** All events of one stream, in order. */
  load(streamId: string): Promise<readonly RecordedEvent[]>;
  /** How many parsed events of all streams a reader gets, in order of the whole log; absent where there is no such log. */
  replay?(): Promise<number>;
  close(): Promise<void>;
}

/** The stream was not at the version that the writer believed; nothing was stored. */
export class Conflict extends Error {}

/** An event store that takes part, used as its own documentation says. */
export interface Contender {
  readonly name: string;
  /** Prepares an empty database and connects. */
  open(connectionString: string): Promise<Store>;
  /** Selects the `id` of each stored event. */
  readonly storedIds: string;
}

/** Connections of each contender. */
export const CONNECTIONS = 10;

/** Events that a reader of everything asks for at once. */
export const REPLAY_BATCH = 2_000;

/** An event in the three parts that peers store: what happened, and the facts around it apart. */
export const inParts = ({ type, data, personal, ...metadata }: NewEvent) => ({
  type,
  data: personal === undefined ? { data } : { data, personal },
  metadata,
});

/** The inverse of `inParts`, with where and when the store put it. */
export const fromParts = (
  { type, data, metadata }: ReturnType<typeof inParts>,
  place: Pick<RecordedEvent, 'streamId' | 'version' | 'position' | 'recordedAt'>,
): RecordedEvent => ({ ...UNPROVEN, ...metadata, type, ...data, ...place });
