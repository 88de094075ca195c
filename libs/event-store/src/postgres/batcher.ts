import { StoreUnavailable } from '../port.ts';
import type { StorableRequest } from '../storable.ts';

/** Many writers share one fsync; but half of those who wait stay for the next batch, gathered while this one is written. */
const SMALL_BATCH = 100;
const MAX_BATCH_EVENTS = 1_000;
const MAX_BATCH_BYTES = 4_194_304;
/** How far into the queue a batch is gathered: thousands who wait for one stream must not be looked at every time. */
const LOOKAHEAD = 4_000;

interface Waiting<Outcome> {
  readonly request: StorableRequest;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Gathers requests while a batch is being written; they are the next batch, so there is no timer. Two requests that
 * touch the same stream, command or event id do not stand in one batch, and the later one waits; except that those who
 * expect the same version of a stream do, for only one of them can be right. A batch that fails is repeated request
 * by request, so that each fails alone.
 */
export class Batcher<Outcome> {
  private queue: Waiting<Outcome>[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly write: (batch: readonly StorableRequest[]) => Promise<readonly Outcome[]>) {}

  add(request: StorableRequest): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.queue.push({ request, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing is queued or being written, and all outcomes are told. */
  async idle(): Promise<void> {
    await this.running;
    await new Promise(setImmediate);
  }

  private async run(): Promise<void> {
    // Whoever appends in this same turn of the event loop joins the first batch.
    await Promise.resolve();
    while (this.queue.length > 0) await this.settle(this.take());
    this.running = undefined;
  }

  private take(): readonly Waiting<Outcome>[] {
    const batch: Waiting<Outcome>[] = [];
    const deferred: Waiting<Outcome>[] = [];
    const claims = new Map<string, number>();
    const size = Math.max(SMALL_BATCH, this.queue.length / 2);
    let [looked, events, bytes] = [0, 0, 0];
    for (const waiting of this.queue.slice(0, LOOKAHEAD)) {
      if (batch.length >= size || events >= MAX_BATCH_EVENTS || bytes >= MAX_BATCH_BYTES) break;
      looked++;
      const { request } = waiting;
      if (claim(claims, request)) {
        batch.push(waiting);
        events += request.events.length;
        bytes += request.bytes;
      } else {
        deferred.push(waiting);
      }
    }
    this.queue = [...deferred, ...this.queue.slice(looked)];
    return batch;
  }

  private async settle(batch: readonly Waiting<Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.write(batch.map(({ request }) => request));
      // After the next batch is on its way: callers work on their answers while the database works on it.
      setImmediate(() => {
        for (const [index, outcome] of outcomes.entries()) batch[index]?.resolve(outcome);
      });
    } catch (fault) {
      if (batch.length === 1 || fault instanceof StoreUnavailable) {
        for (const { reject } of batch) reject(fault);
      } else {
        for (const alone of batch) await this.settle([alone]);
      }
    }
  }
}

/** A claim that no other equals. */
const SOLE = Number.NaN;

/** Claims what a request touches; false if something of it is claimed otherwise. Then nobody later may claim it. */
const claim = (claims: Map<string, number>, { streamId, commandId, events, expected }: StorableRequest) => {
  const version = expected === 'none' ? 0 : expected;
  const wanted: readonly (readonly [string, number])[] = [
    [`stream ${streamId}`, typeof version === 'number' ? version : SOLE],
    [`command ${commandId}`, SOLE],
    ...events.map(({ id }) => [id, SOLE] as const),
  ];
  const free = wanted.every(([key, value]) => !claims.has(key) || claims.get(key) === value);
  for (const [key, value] of wanted) claims.set(key, free ? value : SOLE);
  return free;
};
