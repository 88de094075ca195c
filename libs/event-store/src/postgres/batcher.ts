import { type AppendResult, StoreUnavailable } from '../port.ts';
import type { StorableRequest } from '../storable.ts';

/** Large enough to share one fsync among hundreds of writers, small enough not to make them wait. */
const MAX_BATCH_EVENTS = 1_000;
const MAX_BATCH_BYTES = 4_194_304;
/** How far into the queue a batch is gathered: thousands who wait for one stream must not be looked at every time. */
const LOOKAHEAD = 4_000;

interface Waiting {
  readonly request: StorableRequest;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (fault: unknown) => void;
}

type Write = (batch: readonly StorableRequest[]) => Promise<readonly AppendResult[]>;

/**
 * Gathers requests while a batch is being written; they are the next batch, so there is no timer. In one batch no two
 * requests touch the same stream, command or event id: the later one waits for the next.
 */
export class Batcher {
  private queue: Waiting[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly write: Write) {}

  add(request: StorableRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.queue.push({ request, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing is queued or being written. */
  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    // Whoever appends in this same turn of the event loop joins the first batch.
    await Promise.resolve();
    while (this.queue.length > 0) await this.settle(this.take());
    this.running = undefined;
  }

  private take(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const deferred: Waiting[] = [];
    const taken = new Set<string>();
    let [looked, events, bytes] = [0, 0, 0];
    for (const waiting of this.queue.slice(0, LOOKAHEAD)) {
      if (events >= MAX_BATCH_EVENTS || bytes >= MAX_BATCH_BYTES) break;
      looked++;
      const keys = keysOf(waiting.request);
      const free = !keys.some((key) => taken.has(key));
      // What a deferred request touches is taken too: nobody overtakes it there.
      for (const key of keys) taken.add(key);
      (free ? batch : deferred).push(waiting);
      if (free) {
        events += waiting.request.events.length;
        bytes += waiting.request.bytes;
      }
    }
    this.queue = [...deferred, ...this.queue.slice(looked)];
    return batch;
  }

  private async settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.write(batch.map(({ request }) => request));
      for (const [index, result] of results.entries()) batch[index]?.resolve(result);
    } catch (fault) {
      if (batch.length === 1 || fault instanceof StoreUnavailable) {
        for (const { reject } of batch) reject(fault);
      } else {
        for (const alone of batch) await this.settle([alone]);
      }
    }
  }
}

const keysOf = ({ streamId, commandId, events }: StorableRequest): readonly string[] => [
  `stream ${streamId}`,
  `command ${commandId}`,
  ...events.map(({ id }) => id),
];
