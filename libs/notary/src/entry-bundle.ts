import { concatBytes } from '@noble/hashes/utils.js';
import { demand } from './not-proven.ts';
import { TILE_WIDTH } from './tile-path.ts';

/** The most bytes that an entry of a log can have: its length is written in 16 bits. */
export const MAX_ENTRY_SIZE = 65_535;

/** Entries as one bundle (C2SP tlog-tiles): each with its length before it. Refuses (`NotProven`) those that are too long or too many. */
export const writeEntryBundle = (entries: readonly Uint8Array[]): Uint8Array => {
  demandWidth(entries.length);
  return concatBytes(
    ...entries.flatMap((entry) => {
      demand(
        entry.length <= MAX_ENTRY_SIZE,
        'tile/malformed',
        `An entry of ${entry.length} bytes is too long`,
      );
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
};

/** The entries of a bundle. Refuses (`NotProven`) what is cut off or holds more than a tile can. */
export const readEntryBundle = (bundle: Uint8Array): readonly Uint8Array[] => {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const begin = at + 2;
    const end = begin > bundle.length ? Number.POSITIVE_INFINITY : begin + view.getUint16(at);
    demand(end <= bundle.length, 'tile/malformed', `Entry ${entries.length} of the bundle is cut off`);
    entries.push(bundle.slice(begin, end));
    at = end;
  }
  demandWidth(entries.length);
  return entries;
};

const demandWidth = (entries: number): void =>
  demand(
    entries > 0 && entries <= TILE_WIDTH,
    'tile/malformed',
    `A bundle has 1 to ${TILE_WIDTH} entries, not ${entries}`,
  );
