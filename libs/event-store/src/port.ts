import type { DomainEvent, EventContext, RecordedEvent, SealedParts } from '#kernel';

/** An event on its way into the store: decided, and framed by who and when. Its id is a UUID in lower case. */
export interface NewEvent extends DomainEvent, EventContext {
  readonly sealed?: SealedParts;
}

/** What the writer believes about the stream: its version, `none` (must not exist), `exists`, or `any`. */
export type ExpectedVersion = number | 'none' | 'exists' | 'any';

export interface AppendRequest {
  /** `category-id`, 1 to 128 characters of `[A-Za-z0-9._-]`. */
  readonly streamId: string;
  readonly expected: ExpectedVersion;
  /**
   * The idempotency key, 1 to 128 characters, no control characters. All events of one request share it; no two
   * requests that succeed do.
   */
  readonly commandId: string;
  /** At least one, at most `MAX_EVENTS_PER_APPEND`. All are stored, or none. */
  readonly events: readonly NewEvent[];
}

export const MAX_EVENTS_PER_APPEND = 1_000;
/** UTF-8 bytes of one event's JSON, with the salt that the store adds. */
export const MAX_EVENT_BYTES = 1_048_576;
/** UTF-8 bytes of the JSON of all events of one request. */
export const MAX_APPEND_BYTES = 16 * MAX_EVENT_BYTES;

export type AppendResult =
  | { readonly kind: 'appended'; readonly events: readonly RecordedEvent[] }
  /** The stream was not where the writer believed; nothing was stored. `version` is 0 for a stream that does not exist. */
  | { readonly kind: 'conflict'; readonly version: number }
  /**
   * This command id (or the first event's id) was stored before; these are the events of that first time. Wins over
   * `conflict`. After a lost connection it may be this very request, stored before the answer was lost.
   */
  | { readonly kind: 'duplicate'; readonly events: readonly RecordedEvent[] };

/** The request can never be stored: too large, NUL, lone surrogates, a malformed or reused id. A programming error or bad input. */
export class UnstorableEvent extends Error {}

/** The store is out of reach, or it is not known whether the append took effect. Retry with the same command id. */
export class StoreUnavailable extends Error {}

export interface ReadStream {
  /** First version to read, from 1; in `backwards` reading the version to start down from. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

/** What a part of the log holds of one category of streams. */
export interface Stretch {
  readonly events: readonly RecordedEvent[];
  /** The part ends at this position, whether or not the event there is one of these. */
  readonly upTo: number;
  /** False when the log was read to its end. */
  readonly more: boolean;
}

/**
 * The event store, and its own injection token. Adapters MUST pass `event-store.contract.ts`.
 * Positions increase in commit order over all streams: whoever has read up to a position will never see a
 * smaller one appear. `recordedAt` is the store's clock, in UTC with milliseconds, and never decreases with position.
 * Every event is stored with its salt and its leaf, which is computed in the transaction of the append and MUST be what
 * `leafOf` says of the event as it is read.
 */
export abstract class EventStore {
  /**
   * Results stand in the order of the requests, which take effect in that order where they touch the same stream or
   * command. Each request succeeds or fails alone: if one throws (`UnstorableEvent`, `StoreUnavailable`), the others
   * were still tried, and the same call may be repeated.
   */
  abstract append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]>;
  /** The events of one stream in order; empty when there is no such stream. */
  abstract readStream(streamId: string, options?: ReadStream): Promise<readonly RecordedEvent[]>;
  /** The events of several streams, each in order of version, by stream; one round trip. Streams without events are left out. */
  abstract readStreams(streamIds: readonly string[]): Promise<ReadonlyMap<string, readonly RecordedEvent[]>>;
  /** The events of one earlier command, or none: for answering a retried command. */
  abstract readCommand(commandId: string): Promise<readonly RecordedEvent[]>;
  /** Up to `limit` events after a position, in order of position. */
  abstract readAll(after: number, limit: number): Promise<readonly RecordedEvent[]>;
  /**
   * Batches of all events after a position, in order, without loss or repeat: first what is there, then live,
   * until `signal` aborts or the store is closed (the iteration then ends). Survives a restart of the store behind it.
   */
  abstract subscribe(after: number, signal: AbortSignal): AsyncIterable<readonly RecordedEvent[]>;
  /** The events of one category among up to `limit` events after a position, in order. `upTo` is `after` when nothing follows. */
  abstract readCategory(category: string, after: number, limit: number): Promise<Stretch>;
  /** The same as `subscribe` for one category, stretch by stretch, each further than the last; also those without events. */
  abstract followCategory(category: string, after: number, signal: AbortSignal): AsyncIterable<Stretch>;
  /** The position of the newest event; 0 when the store is empty. */
  abstract head(): Promise<number>;
  /** Waits for the appends under way, ends the subscriptions and lets go of the connections. */
  abstract close(): Promise<void>;
}
