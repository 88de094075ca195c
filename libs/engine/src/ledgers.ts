import { LRUCache } from 'lru-cache';
import type { EventStore } from '#event-store';
import type { Decider, Ledger, RecordedEvent } from '#kernel';

/** Events kept in memory over all ledgers; a busy office's open cases fit many times over. */
const MAX_EVENTS = 200_000;

/** The decider of a category, whatever its state. */
// biome-ignore lint/suspicious/noExplicitAny: stands for a decider whatever its state
export type AnyDecider = Decider<any>;
type AnyLedger = Ledger<unknown>;

/**
 * The streams lately worked on, as read so far. A ledger may be behind the store: the append's expected version
 * tells, and `refresh` reads only what came since.
 */
export class Ledgers {
  private readonly kept = new LRUCache<string, AnyLedger>({
    maxSize: MAX_EVENTS,
    sizeCalculation: ({ history }) => history.length + 1,
  });

  constructor(private readonly store: EventStore) {}

  /** The ledger as last known, or read now. */
  async get(decider: AnyDecider, streamId: string): Promise<AnyLedger> {
    return this.kept.get(streamId) ?? this.refresh(decider, streamId);
  }

  /** The ledger with everything that the store has by now. */
  async refresh(decider: AnyDecider, streamId: string): Promise<AnyLedger> {
    const ledger = this.kept.get(streamId) ?? (decider.empty as AnyLedger);
    const newer = await this.store.readStream(streamId, { from: ledger.history.length + 1 });
    return newer.length === 0 ? ledger : this.extend(decider, streamId, ledger, newer);
  }

  /** Keeps the ledger with the events that were just appended to it. */
  extend(
    decider: AnyDecider,
    streamId: string,
    ledger: AnyLedger,
    events: readonly RecordedEvent[],
  ): AnyLedger {
    const longer = decider.extend(ledger, events);
    this.kept.set(streamId, longer);
    return longer;
  }

  /** Is there such a stream? */
  async exists(streamId: string): Promise<boolean> {
    return this.kept.has(streamId) || (await this.store.readStream(streamId, { limit: 1 })).length > 0;
  }
}
