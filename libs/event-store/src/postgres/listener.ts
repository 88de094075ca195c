import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Doorbell } from '../feed.ts';

const RECONNECT_MS = 200;

/** Rings a bell at every NOTIFY of a channel with this payload; keeps trying to hear until `signal` aborts. */
export class Listener {
  private connected = false;
  private readonly done: Promise<void>;

  constructor(
    private readonly pool: pg.Pool,
    private readonly topic: { readonly channel: string; readonly payload: string },
    private readonly bell: Doorbell,
    signal: AbortSignal,
  ) {
    this.done = this.run(signal);
  }

  /** While false, whoever waits for the bell looks more often by himself. */
  get hears(): boolean {
    return this.connected;
  }

  /** Resolves when, after the abort, the connection is given back. */
  async stopped(): Promise<void> {
    await this.done;
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      // A connection that cannot be had or is lost is no fault here: feeds look by themselves meanwhile.
      await this.listen(signal).catch(() => undefined);
      await sleep(RECONNECT_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async listen(signal: AbortSignal): Promise<void> {
    const client = await this.pool.connect();
    const over = new AbortController();
    const end = () => over.abort();
    try {
      client.on('end', end).on('error', end);
      client.on('notification', ({ payload }) => payload === this.topic.payload && this.bell.ring());
      await client.query(`listen ${this.topic.channel}`);
      this.connected = true;
      // What was said before it listened, it missed.
      this.bell.ring();
      await aborted(AbortSignal.any([signal, over.signal]));
    } finally {
      this.connected = false;
      client.release(true);
    }
  }
}

const aborted = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await once(signal, 'abort');
};
