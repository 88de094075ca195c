import type pg from 'pg';
import type { RecordedEvent } from '#kernel';
import { Doorbell, eventsOf, follow, wholeStretch } from '../feed.ts';
import {
  type AppendRequest,
  type AppendResult,
  EventStore,
  type ReadStream,
  StoreUnavailable,
  type Stretch,
} from '../port.ts';
import { appendEach, chainedLeaves, recordedEvent, type StorableRequest } from '../storable.ts';
import { appendFault, isPassing, persistently } from './availability.ts';
import { batchParameters } from './batch-parameters.ts';
import { Batcher } from './batcher.ts';
import { Listener } from './listener.ts';
import { migrate } from './migrate.ts';
import { openPool, type PoolOptions } from './pool.ts';
import { migrations } from './schema/index.ts';
import {
  ALL,
  APPEND,
  BACKWARDS,
  CATEGORY,
  type CategoryRow,
  COMMAND,
  type EventRow,
  eventOf,
  FORWARDS,
  HEAD,
  type OutcomeRow,
  STREAMS,
  type Statement,
} from './statements.ts';

export interface PostgresEventStoreOptions extends PoolOptions {
  /** Whose events: tenants share the tables and see nothing of each other. */
  readonly tenant?: string;
}

/** While NOTIFY is heard the feeds look anyway, in case one was lost; while it is not, they look more often. */
const PAUSE_MS = { hearing: 1_000, deaf: 100 };

/** The event store on PostgreSQL 15 or later. Positions are gapless per tenant. */
export class PostgresEventStore extends EventStore {
  private readonly batcher = new Batcher((batch) => this.write(batch));
  private readonly bell = new Doorbell();
  private readonly closing = new AbortController();
  private listener: Listener | undefined;

  private constructor(
    private readonly pool: pg.Pool,
    private readonly tenant: string,
  ) {
    super();
  }

  /** Connects, and creates or upgrades the schema. Throws `NewerSchema`, or `StoreUnavailable` after some seconds. */
  static async open({
    tenant = 'jejak',
    ...options
  }: PostgresEventStoreOptions): Promise<PostgresEventStore> {
    const pool = openPool(options);
    try {
      await persistently(() => migrate(pool, 'event-store', migrations));
      const newTenant = 'insert into jejak.head (tenant) values ($1) on conflict do nothing';
      await persistently(() => pool.query(newTenant, [tenant]));
      return new PostgresEventStore(pool, tenant);
    } catch (error) {
      await pool.end();
      throw error;
    }
  }

  append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    return appendEach(requests, this.tenant, async (request) =>
      this.resultOf(request, await this.batcher.add(request)),
    );
  }

  readStream(streamId: string, { from, direction = 'forwards', limit }: ReadStream = {}) {
    return direction === 'forwards'
      ? this.read(FORWARDS, [streamId, from ?? 1, limit])
      : this.read(BACKWARDS, [streamId, from ?? Number.MAX_SAFE_INTEGER, limit]);
  }

  async readStreams(streamIds: readonly string[]) {
    const byStream = new Map<string, RecordedEvent[]>();
    for (const event of await this.read(STREAMS, [streamIds])) {
      const stream = byStream.get(event.streamId);
      if (stream) stream.push(event);
      else byStream.set(event.streamId, [event]);
    }
    return byStream;
  }

  readCommand(commandId: string) {
    return this.read(COMMAND, [commandId]);
  }

  readAll(after: number, limit: number) {
    return this.read(ALL, [after, limit]);
  }

  subscribe(after: number, signal: AbortSignal) {
    const read = async (from: number, limit: number) =>
      wholeStretch((await this.query<EventRow>(ALL, [from, limit])).map(eventOf), from, limit);
    return eventsOf(this.follow(read, after, signal));
  }

  readCategory(category: string, after: number, limit: number) {
    return persistently(() => this.stretch(category, after, limit));
  }

  followCategory(category: string, after: number, signal: AbortSignal) {
    return this.follow((from, limit) => this.stretch(category, from, limit), after, signal);
  }

  async head() {
    const [row] = await persistently(() => this.query<[number]>(HEAD, []));
    return row?.[0] ?? 0;
  }

  async close() {
    await this.batcher.idle();
    this.closing.abort();
    await this.listener?.stopped();
    await this.pool.end();
  }

  private async read(statement: Statement, values: readonly unknown[]): Promise<readonly RecordedEvent[]> {
    return (await persistently(() => this.query<EventRow>(statement, values))).map(eventOf);
  }

  private async stretch(category: string, after: number, limit: number): Promise<Stretch> {
    const rows = await this.query<CategoryRow>(CATEGORY, [category, after, limit]);
    const upTo = Math.max(after, rows[0]?.[6] ?? 0);
    const events = rows.flatMap((row) => (row[0] === null ? [] : eventOf(row)));
    return { events, upTo, more: upTo === after + limit };
  }

  /** While the database is away there is no news, and the feed looks again after its pause. */
  private follow(
    read: (after: number, limit: number) => Promise<Stretch>,
    after: number,
    signal: AbortSignal,
  ) {
    const topic = { channel: 'jejak_event', payload: this.tenant };
    this.listener ??= new Listener(this.pool, topic, this.bell, this.closing.signal);
    const { bell, listener } = this;
    const news = (from: number, limit: number) =>
      read(from, limit).catch((error) => {
        if (isPassing(error)) return wholeStretch([], from, limit);
        throw error;
      });
    return follow(news, after, {
      bell,
      pause: () => (listener.hears ? PAUSE_MS.hearing : PAUSE_MS.deaf),
      signal: AbortSignal.any([signal, this.closing.signal]),
    });
  }

  /** Safe to repeat after a lost connection: what was stored while its answer was lost comes back as a duplicate. */
  private write(batch: readonly StorableRequest[]): Promise<readonly OutcomeRow[]> {
    const values = batchParameters(batch);
    return persistently(() => this.query<OutcomeRow>(APPEND, values)).catch((error) => {
      throw appendFault(error);
    });
  }

  private async resultOf(
    { streamId, bodies, leaves }: StorableRequest,
    [kind, version, head, recordedAt, earlier, prev]: OutcomeRow,
  ): Promise<AppendResult> {
    if (kind === 'conflict') return { kind, version };
    if (kind === 'duplicate') return { kind, events: await this.readCommand(earlier) };
    const chained = chainedLeaves(leaves, { prev, version }, recordedAt);
    const events = bodies.map((body, index) =>
      recordedEvent(body, {
        streamId,
        version: version + index + 1,
        position: head + index + 1,
        recordedAt,
        leaf: chained[index] as string,
      }),
    );
    return { kind, events };
  }

  private async query<Row>({ name, text }: Statement, values: readonly unknown[]): Promise<readonly Row[]> {
    if (this.closing.signal.aborted) throw new StoreUnavailable('The event store is closed');
    const query = { name, text, values: [this.tenant, ...values], rowMode: 'array' as const };
    return (await this.pool.query(query)).rows as Row[];
  }
}
