/** Clocks that are set by hand or by a sick host jump further than this; a busy one does not. */
export const TOLERANCE_MS = 5 * 60_000;

/** Both clocks at one moment, in milliseconds: the database's, and one that only counts on. */
export interface ClockReading {
  readonly database: number;
  readonly monotonic: number;
}

/** Compares how far the database's clock went with how far time went. */
export class ClockWatch {
  private last: ClockReading | undefined;

  /** By how many milliseconds the database's clock jumped since the reading before; 0 while it keeps time. */
  jumped(now: ClockReading): number {
    const { last } = this;
    this.last = now;
    if (!last) return 0;
    const jump = now.database - last.database - (now.monotonic - last.monotonic);
    return Math.abs(jump) > TOLERANCE_MS ? Math.round(jump) : 0;
  }
}
