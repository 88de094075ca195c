import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { liveSchema, readCheckpoint } from './schema.ts';

/** The view has not come as far as asked within the time given. Nothing is lost: ask again. */
export class ViewBehind extends Error {
  constructor(
    readonly projection: string,
    readonly position: number,
  ) {
    super(`The view ${projection} has not reached position ${position} yet`);
    this.name = 'ViewBehind';
  }
}

/** How often to look for the progress that another process makes. */
const POLL_MS = 40;

/** How far the views have come, whichever process brings them forward. */
export class Progress {
  private readonly positions = new Map<string, number>();
  private readonly waiting = new Set<() => void>();
  private readonly resting = new Set<() => void>();

  constructor(private readonly pool: Pool) {}

  /** Says how far this process has brought a view. */
  moved(projection: string, position: number): void {
    this.positions.set(projection, position);
    for (const wake of this.waiting) wake();
  }

  /** Resolves when the view has the event at this position. Throws `ViewBehind` when it has not in time. */
  async waitFor(projection: string, position: number, timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!(await this.has(projection, position))) {
      const left = deadline - Date.now();
      if (left <= 0) throw new ViewBehind(projection, position);
      await this.news(Math.min(left, POLL_MS));
    }
  }

  /** Resolves after so long; but at once when, or as soon as, somebody waits for a view. */
  async rest(ms: number): Promise<void> {
    if (this.waiting.size === 0) await sleepAmong(this.resting, ms);
  }

  private async has(projection: string, position: number): Promise<boolean> {
    if ((this.positions.get(projection) ?? 0) >= position) return true;
    const checkpoint = await readCheckpoint(this.pool, liveSchema(projection));
    return (checkpoint?.position ?? 0) >= position;
  }

  private async news(ms: number): Promise<void> {
    for (const wake of this.resting) wake();
    await sleepAmong(this.waiting, ms);
  }
}

/** Sleeps for so long, or until it is woken by what it puts among the sleepers. */
const sleepAmong = async (sleepers: Set<() => void>, ms: number): Promise<void> => {
  const timer = new AbortController();
  const wake = () => timer.abort();
  sleepers.add(wake);
  await sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined);
  sleepers.delete(wake);
};
