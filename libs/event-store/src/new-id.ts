import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
const pool = Buffer.alloc(256 * BYTES);
let used = pool.length;

/** Chance for many ids at once: asking the system for each costs more than all else about it. */
const chance = (): Uint8Array => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return pool.subarray(used - BYTES, used);
};

/** A new UUIDv7: for events, commands and streams. */
export const newId = (): string => v7({ rng: chance });
