import type { RecordedEvent } from '#kernel';
import type { Stretch } from './port.ts';

/** Lets readers sleep until there is news. */
export class Doorbell {
  private rings = 0;
  private readonly sleepers = new Set<() => void>();

  /** How often it rang so far: take it before looking, and a ring during the look is not missed. */
  get heard(): number {
    return this.rings;
  }

  ring(): void {
    this.rings++;
    for (const wake of this.sleepers) wake();
  }

  /** Resolves once it rang more often than `heard`, or after `ms`, or when `signal` aborts. */
  wait(heard: number, ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal.addEventListener('abort', wake);
      this.sleepers.add(wake);
      if (this.rings > heard || signal.aborted) wake();
    });
  }
}

/** Events in one batch of a feed. */
export const FEED_BATCH = 1_000;

/** Follows a store from `after` on: reads on while there is more, then looks again at every ring and after every pause. */
export async function* follow(
  read: (after: number, limit: number) => Promise<Stretch>,
  after: number,
  { bell, pause, signal }: { bell: Doorbell; pause: () => number; signal: AbortSignal },
): AsyncGenerator<Stretch> {
  let position = after;
  while (!signal.aborted) {
    const heard = bell.heard;
    const stretch = await read(position, FEED_BATCH);
    if (stretch.upTo <= position) {
      await bell.wait(heard, pause(), signal);
    } else if (!signal.aborted) {
      position = stretch.upTo;
      yield stretch;
    }
  }
}

/** Up to `limit` events that follow a position, as a stretch. */
export const wholeStretch = (events: readonly RecordedEvent[], after: number, limit: number): Stretch => ({
  events,
  upTo: events.at(-1)?.position ?? after,
  more: events.length === limit,
});

/** The events of each stretch. */
export async function* eventsOf(stretches: AsyncIterable<Stretch>): AsyncGenerator<readonly RecordedEvent[]> {
  for await (const { events } of stretches) yield events;
}
