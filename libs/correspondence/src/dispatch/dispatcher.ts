import type { RecordedEvent } from '#kernel';
import type { DispatchCheckpoint } from './checkpoint.ts';
import { type Following, followOrder } from './follow-order.ts';
import { type Order, orderIn } from './order.ts';
import { waitBefore } from './patience.ts';

export interface DispatcherOptions extends Omit<Following, 'patience'> {
  readonly checkpoint: DispatchCheckpoint;
  readonly patience?: Following['patience'];
}

const PATIENCE = { firstMs: 1_000, longestMs: 15 * 60_000 };

/**
 * Sends the letters that are ordered to be sent (`LetterDispatchRequested`), each at least once and with one
 * Message-ID, and records what came of it. The orders in the store are the queue; of all processes on one database one
 * follows them. Nothing is lost by a crash: an order without a result is followed again.
 */
export class Dispatcher {
  private readonly stopping = new AbortController();
  private readonly following: Following;
  private running: Promise<void> | undefined;

  constructor(private readonly options: DispatcherOptions) {
    this.following = { patience: PATIENCE, ...options };
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Waits for the letters that are just being handed over. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.options.mailer.close();
  }

  private async run(): Promise<void> {
    const { checkpoint, warn } = this.options;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await checkpoint.alone((lost) => this.follow(AbortSignal.any([signal, lost])));
      } catch (error) {
        warn(`Letters are not sent for the moment (${error instanceof Error ? error.name : 'fault'})`);
      }
      // Another process sends, or the database is away: look again later.
      await waitBefore(1, this.following.patience, signal);
    }
  }

  private async follow(outer: AbortSignal): Promise<void> {
    const { checkpoint, store, warn } = this.options;
    const ending = new AbortController();
    const signal = AbortSignal.any([outer, ending.signal]);
    const open = new Map<number, Promise<void>>();
    let read = await checkpoint.read();
    const save = () => checkpoint.write(Math.min(read, ...[...open.keys()].map((position) => position - 1)));
    const finish = async (order: Order): Promise<void> => {
      await followOrder(order, this.following, signal);
      // An order that was broken off is met again.
      if (signal.aborted) return;
      open.delete(order.position);
      await save().catch(() =>
        warn('How far the orders are followed was not noted; it is with the next one'),
      );
    };
    try {
      for await (const events of store.subscribe(read, signal)) {
        read = events.at(-1)?.position ?? read;
        for (const order of ordersIn(events)) open.set(order.position, finish(order));
        await save();
      }
    } finally {
      ending.abort();
      await Promise.all(open.values());
    }
  }
}

const ordersIn = (events: readonly RecordedEvent[]): readonly Order[] =>
  events.flatMap((event) => orderIn(event) ?? []);
