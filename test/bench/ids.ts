import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const SEED_BYTES = 16;
const pool = Buffer.alloc(256 * SEED_BYTES);
let used = pool.length;

/** Chance in bulk: asking the system for each id costs more than some of what is measured. */
const seed = (): Uint8Array => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += SEED_BYTES;
  return pool.subarray(used - SEED_BYTES, used);
};

/** A new UUIDv7. */
export const newId = (): string => v7({ rng: seed });
