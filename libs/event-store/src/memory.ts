import type { RecordedEvent } from '#kernel';
import { leafHashOf } from '#leaf';
import { Doorbell, eventsOf, follow, wholeStretch } from './feed.ts';
import {
  type AppendRequest,
  type AppendResult,
  EventStore,
  type ExpectedVersion,
  type ReadStream,
  type Stretch,
  UnstorableEvent,
} from './port.ts';
import { appendEach, chainedLeaves, type Place, recordedEvent, type StorableRequest } from './storable.ts';

interface Row extends Place {
  readonly commandId: string;
  readonly body: string;
}

/** A feed in memory needs no second look; this only keeps its timer within bounds. */
const PAUSE_MS = 60_000;

/** Keeps everything in this process and forgets it with it: for specs. */
export class MemoryEventStore extends EventStore {
  private readonly rows: Row[] = [];
  private readonly streams = new Map<string, readonly Row[]>();
  private readonly commands = new Map<string, readonly Row[]>();
  private readonly commandOfEvent = new Map<string, string>();
  private readonly bell = new Doorbell();
  private readonly closing = new AbortController();
  private now = 0;

  /** `clock` gives milliseconds since 1970; `recordedAt` stands still while it runs backwards. */
  constructor(
    private readonly clock: () => number = Date.now,
    private readonly tenant = 'jejak',
  ) {
    super();
  }

  append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    return appendEach(requests, this.tenant, async (request) => this.appendOne(request));
  }

  async readStream(streamId: string, { from, direction = 'forwards', limit }: ReadStream = {}) {
    const rows = this.streams.get(streamId) ?? [];
    const wanted =
      direction === 'forwards' ? rows.slice((from ?? 1) - 1) : rows.slice(0, from ?? rows.length).reverse();
    return wanted.slice(0, limit).map(read);
  }

  async readStreams(streamIds: readonly string[]) {
    const found = streamIds.map((id) => [id, this.streams.get(id)?.map(read) ?? []] as const);
    return new Map(found.filter(([, events]) => events.length > 0));
  }

  async readCommand(commandId: string) {
    return (this.commands.get(commandId) ?? []).map(read);
  }

  async readAll(after: number, limit: number) {
    return this.rows.slice(after, after + limit).map(read);
  }

  subscribe(after: number, signal: AbortSignal) {
    const read = async (from: number, limit: number) =>
      wholeStretch(await this.readAll(from, limit), from, limit);
    return eventsOf(this.follow(read, after, signal));
  }

  async readCategory(category: string, after: number, limit: number) {
    const rows = this.rows.slice(after, after + limit);
    const own = rows.filter(({ streamId }) => streamId.startsWith(`${category}-`));
    return { events: own.map(read), upTo: after + rows.length, more: rows.length === limit };
  }

  followCategory(category: string, after: number, signal: AbortSignal) {
    return this.follow((from, limit) => this.readCategory(category, from, limit), after, signal);
  }

  async head() {
    return this.rows.length;
  }

  async close() {
    this.closing.abort();
  }

  private follow(
    read: (after: number, limit: number) => Promise<Stretch>,
    after: number,
    signal: AbortSignal,
  ) {
    const { bell, closing } = this;
    const either = AbortSignal.any([signal, closing.signal]);
    return follow(read, after, { bell, pause: () => PAUSE_MS, signal: either });
  }

  private appendOne(request: StorableRequest): AppendResult {
    const { streamId, expected, commandId, events } = request;
    const stream = this.streams.get(streamId) ?? [];
    const earlier = this.commands.has(commandId) ? commandId : this.commandOfEvent.get(events[0]?.id ?? '');
    if (earlier !== undefined) {
      return { kind: 'duplicate', events: (this.commands.get(earlier) ?? []).map(read) };
    }
    if (!fits(stream.length, expected)) return { kind: 'conflict', version: stream.length };
    if (events.some(({ id }) => this.commandOfEvent.has(id))) {
      throw new UnstorableEvent(`Cannot append to ${streamId}: an event id is already taken`);
    }
    const rows = this.place(request, stream.at(-1));
    for (const { id } of events) this.commandOfEvent.set(id, commandId);
    this.commands.set(commandId, rows);
    this.streams.set(streamId, [...stream, ...rows]);
    this.rows.push(...rows);
    this.bell.ring();
    return { kind: 'appended', events: rows.map(read) };
  }

  private place({ streamId, commandId, bodies, leaves }: StorableRequest, last?: Row): readonly Row[] {
    this.now = Math.max(this.now, this.clock());
    const recordedAt = new Date(this.now).toISOString();
    const version = last?.version ?? 0;
    const prev = last ? leafHashOf(last.leaf) : null;
    const chained = chainedLeaves(leaves, { prev, version }, recordedAt);
    return bodies.map((body, index) => ({
      streamId,
      version: version + index + 1,
      position: this.rows.length + index + 1,
      recordedAt,
      leaf: chained[index] as string,
      commandId,
      body,
    }));
  }
}

const fits = (version: number, expected: ExpectedVersion): boolean => {
  if (expected === 'any') return true;
  if (expected === 'exists') return version > 0;
  return version === (expected === 'none' ? 0 : expected);
};

const read = ({ body, streamId, version, position, recordedAt, leaf }: Row): RecordedEvent =>
  recordedEvent(body, { streamId, version, position, recordedAt, leaf });
