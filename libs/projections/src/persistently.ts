import { setTimeout as sleep } from 'node:timers/promises';
import { LostRace, nameOf } from './generation.ts';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

export interface Persistence {
  readonly signal: AbortSignal;
  /** Told what failed and is tried again; never with personal data. */
  readonly warn: (message: string) => void;
}

/** Tries work until it ends without a fault, with growing pauses, or until `signal` aborts. Work MUST be safe to repeat. */
export const persistently = async (
  what: string,
  { signal, warn }: Persistence,
  work: () => Promise<void>,
): Promise<void> => {
  let pause = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    const began = Date.now();
    try {
      return await work();
    } catch (error) {
      if (error instanceof LostRace) continue;
      if (Date.now() - began > LONGEST_PAUSE_MS) pause = FIRST_PAUSE_MS;
      warn(`${what} failed (${nameOf(error)}); next try in ${pause} ms`);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }
};
