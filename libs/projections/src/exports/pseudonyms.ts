import { createHmac, randomBytes } from 'node:crypto';

/** The name under which something appears in one export; the same for the same parts. */
export type Pseudonym = (...parts: readonly string[]) => string;

const KEY_BYTES = 32;
const LENGTH = 32;

/** Names for one export. The key is kept nowhere, so that nobody, also not two exports side by side, leads back to an id. */
export const drawPseudonyms = (): Pseudonym => {
  const key = randomBytes(KEY_BYTES);
  return (...parts) => createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH);
};
