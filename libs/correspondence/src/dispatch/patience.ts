import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait before the next try: twice as long after each, within bounds. */
export interface Patience {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Waits before try number `attempt` (from 1), or until the signal aborts. */
export const waitBefore = async (
  attempt: number,
  { firstMs, longestMs }: Patience,
  signal: AbortSignal,
): Promise<void> => {
  const ms = Math.min(firstMs * 2 ** (attempt - 1), longestMs);
  await sleep(ms, undefined, { signal }).catch(() => undefined);
};
