import { Inject, Injectable, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import {
  filter,
  from,
  interval,
  map,
  merge,
  mergeMap,
  Observable,
  Subject,
  share,
  startWith,
  takeUntil,
} from 'rxjs';
import { EventStore } from '#event-store';
import type { RecordedEvent } from '#kernel';

/** Proxies close connections that are silent for longer. */
const HEARTBEAT_MS = 25_000;
/** Instead of a stream: any of them may have grown before the subscription began. */
const ANY = Symbol('any stream');

/** One subscription to the store, shared by all clients who look at a case; none while nobody looks. */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly stopped = new Subject<void>();
  /** The ids of streams that grew. */
  private readonly touched: Observable<string | typeof ANY> = new Observable<string | typeof ANY>(
    (listener) => {
      const stop = new AbortController();
      this.follow((stream) => listener.next(stream), stop.signal).catch((error) => listener.error(error));
      return () => stop.abort();
    },
  ).pipe(share());

  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  onModuleDestroy(): void {
    this.stopped.next();
  }

  /** Is there such a stream? */
  async has(streamId: string): Promise<boolean> {
    return (await this.store.readStream(streamId, { limit: 1 })).length > 0;
  }

  /** The stream's events after a version: those stored already, then each new one; a heartbeat in between. */
  of(streamId: string, after: number): Observable<MessageEvent> {
    let last = after;
    const changes = this.touched.pipe(
      filter((touched) => touched === streamId || touched === ANY),
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

  private async follow(grew: (stream: string | typeof ANY) => void, signal: AbortSignal): Promise<void> {
    const head = await this.store.head();
    grew(ANY);
    for await (const batch of this.store.subscribe(head, signal)) {
      for (const streamId of new Set(batch.map((event) => event.streamId))) grew(streamId);
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
