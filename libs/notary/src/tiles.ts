import { concatBytes } from '@noble/hashes/utils.js';
import { HASH_SIZE, type Hash, type Nodes, nodesOver, rootOf } from './merkle.ts';
import { demand } from './not-proven.ts';
import { TILE_WIDTH, type Tile, tilePath, tileWith } from './tile-path.ts';

/** A tile of hashes with its bytes. */
export interface TileContent {
  readonly tile: Tile;
  readonly bytes: Uint8Array;
}

/** The bytes of a tile. MUST throw when it is not there. */
export type TileReader = (tile: Tile) => Uint8Array;

/** How many levels of the tree are in one level of tiles. */
const TILE_HEIGHT = 8;

/**
 * The nodes of a log of that size, from its tiles alone. Refuses (`NotProven`) a tile of another width than it must have;
 * whether the hashes in it are true shows only when the root is compared with a signed one.
 */
export const nodesInTiles =
  (size: number, read: TileReader): Nodes =>
  (level, index) => {
    const hashes = 2 ** (level % TILE_HEIGHT);
    const first = index * hashes;
    const tile = tileWith(Math.floor(level / TILE_HEIGHT), first, size);
    const found = hashesIn({ tile, bytes: read(tile) }).slice(
      first % TILE_WIDTH,
      (first % TILE_WIDTH) + hashes,
    );
    return rootOf(hashes, nodesOver(found));
  };

/**
 * The tiles of a log of that size that a root or a proof is computed from: `tilesFor(9, (nodes) => rootOf(9, nodes))`.
 * To be fetched first, where reading takes time.
 */
export const tilesFor = (size: number, compute: (nodes: Nodes) => unknown): readonly Tile[] => {
  const needed = new Map<string, Tile>();
  const anything = new Uint8Array(TILE_WIDTH * HASH_SIZE);
  const noting = nodesInTiles(size, (tile) => {
    needed.set(tilePath(tile), tile);
    return anything.subarray(0, tile.width * HASH_SIZE);
  });
  compute(noting);
  return [...needed.values()];
};

/** The tiles that come to a log of that size when leaves are appended, the partial ones that they replace taken from `read`. */
export const growTiles = (
  size: number,
  leaves: readonly Hash[],
  read: TileReader,
): readonly TileContent[] => {
  const grown: TileContent[] = [];
  let added = leaves;
  for (let level = 0; added.length > 0; level++) {
    const before = Math.floor(size / TILE_WIDTH ** level);
    const partial = before % TILE_WIDTH > 0 ? tileWith(level, before - 1, size) : undefined;
    const row = partial ? [...hashesIn({ tile: partial, bytes: read(partial) }), ...added] : added;
    const tiles = cut(row).map((hashes, at) => ({
      tile: { level, index: Math.floor(before / TILE_WIDTH) + at, width: hashes.length },
      hashes,
    }));
    grown.push(...tiles.map(({ tile, hashes }) => ({ tile, bytes: concatBytes(...hashes) })));
    const full = tiles.filter(({ tile }) => tile.width === TILE_WIDTH);
    added = full.map(({ hashes }) => rootOf(TILE_WIDTH, nodesOver(hashes)));
  }
  return grown;
};

const hashesIn = ({ tile, bytes }: TileContent): readonly Hash[] => {
  const right = bytes.length === tile.width * HASH_SIZE;
  demand(
    right,
    'tile/malformed',
    `${tilePath(tile)} has ${bytes.length} bytes, not ${tile.width * HASH_SIZE}`,
  );
  return Array.from({ length: tile.width }, (_, at) => bytes.subarray(at * HASH_SIZE, (at + 1) * HASH_SIZE));
};

const cut = (row: readonly Hash[]): readonly (readonly Hash[])[] =>
  Array.from({ length: Math.ceil(row.length / TILE_WIDTH) }, (_, at) =>
    row.slice(at * TILE_WIDTH, (at + 1) * TILE_WIDTH),
  );
