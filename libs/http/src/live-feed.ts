import {
  Inject,
  Injectable,
  type MessageEvent,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import {
  filter,
  from,
  interval,
  map,
  merge,
  mergeMap,
  Observable,
  Subject,
  startWith,
  takeUntil,
} from 'rxjs';
import { EventStore } from '#event-store';
import type { RecordedEvent } from '#kernel';

/** Proxies close connections that are silent for longer. */
const HEARTBEAT_MS = 25_000;

/** One subscription to the store, shared by all clients who look at a case. */
@Injectable()
export class LiveFeed implements OnModuleInit, OnModuleDestroy {
  private readonly stop = new AbortController();
  private readonly stopped = new Subject<void>();
  private readonly touched = new Subject<string>();
  private following = Promise.resolve();

  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  async onModuleInit(): Promise<void> {
    this.following = this.follow(await this.store.head());
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    this.stopped.next();
    await this.following;
  }

  /** Is there such a stream? */
  async has(streamId: string): Promise<boolean> {
    return (await this.store.readStream(streamId, { limit: 1 })).length > 0;
  }

  /** The stream's events after a version: those stored already, then each new one; a heartbeat in between. */
  of(streamId: string, after: number): Observable<MessageEvent> {
    let last = after;
    const changes = this.touched.pipe(
      filter((touched) => touched === streamId),
      startWith(streamId),
    );
    const events = changes.pipe(
      mergeMap(() => from(this.store.readStream(streamId, { from: last + 1 })), 1),
      mergeMap((read) => read.filter(({ version }) => version > last)),
      map((event) => {
        last = event.version;
        return messageOf(event);
      }),
    );
    const heartbeat = interval(HEARTBEAT_MS).pipe(map(() => ({ type: 'heartbeat', data: '' })));
    return merge(events, heartbeat).pipe(takeUntil(this.stopped));
  }

  private async follow(after: number): Promise<void> {
    for await (const batch of this.store.subscribe(after, this.stop.signal)) {
      for (const streamId of new Set(batch.map((event) => event.streamId))) this.touched.next(streamId);
    }
  }
}

const messageOf = ({
  id,
  version,
  position,
  type,
  recordedAt,
  occurredAt,
  actor,
  data,
}: RecordedEvent): MessageEvent => ({
  id: String(version),
  type: 'entry',
  data: { id, version, position, type, recordedAt, occurredAt, actor, data },
});
