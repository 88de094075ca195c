import { NotProven } from './not-proven.ts';

/** How many hashes, or entries, a full tile has. */
export const TILE_WIDTH = 256;

/** A piece of a log, cut as C2SP tlog-tiles says: hashes of a level of the tree, or the entries themselves. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  /** From 1 to 256, `TILE_WIDTH`. A tile below that is partial, and is replaced as the log grows. */
  readonly width: number;
}

/** Where a tile is served, below the log's prefix: `tile/0/x001/234.p/5`. */
export const tilePath = ({ level, index, width }: Tile): string => {
  const groups = [threeDigits(index)];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${threeDigits(rest)}`);
  }
  const partial = width < TILE_WIDTH ? `.p/${width}` : '';
  return `tile/${level}/${groups.join('/')}${partial}`;
};

const threeDigits = (number: number): string => String(number % 1000).padStart(3, '0');

const PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/;
const LEVELS = 64;

/** The tile at a path. Refuses (`NotProven`) every text that `tilePath` would not have written. */
export const parseTilePath = (path: string): Tile => {
  const [, level = '', groups = '', width = String(TILE_WIDTH)] = PATH.exec(path) ?? [];
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replaceAll(/[x/]/g, '')),
    width: Number(width),
  };
  const inRange = tile.width > 0 && Number.isSafeInteger(tile.index) && !(Number(level) >= LEVELS);
  if (!inRange || tilePath(tile) !== path)
    throw new NotProven('tile/malformed', `This is no path of a tile: ${path}`);
  return tile;
};

/** The tile of a level that holds the hash with this index, in a log of that size; it MUST hold it. */
export const tileWith = (level: number, hashIndex: number, size: number): Tile => {
  const index = Math.floor(hashIndex / TILE_WIDTH);
  const hashes = Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH;
  return { level, index, width: Math.min(TILE_WIDTH, hashes) };
};
