import fc from 'fast-check';
import { readEntryBundle, writeEntryBundle } from './entry-bundle.ts';
import { consistencyProof, inclusionProof, leafHash, nodesOver, rootOf } from './merkle.ts';
import { NotProven } from './not-proven.ts';
import { parseTilePath, type Tile, tilePath, tileWith } from './tile-path.ts';
import { growTiles, nodesInTiles, type TileReader, tilesFor } from './tiles.ts';

const leavesUpTo = (size: number) =>
  Array.from({ length: size }, (_, at) => leafHash(new TextEncoder().encode(`leaf ${at}`)));
const LEAVES = leavesUpTo(1200);
const inMemory = nodesOver(LEAVES);

/** The tiles of a log that grew to these sizes one after the other. */
const grownTo = (sizes: readonly number[]) => {
  const stored = new Map<string, Uint8Array>();
  const read: TileReader = (tile) => {
    const bytes = stored.get(tilePath(tile));
    if (!bytes) throw new Error(`There is no ${tilePath(tile)}`);
    return bytes;
  };
  let size = 0;
  for (const next of sizes) {
    for (const { tile, bytes } of growTiles(size, LEAVES.slice(size, next), read)) {
      stored.set(tilePath(tile), bytes);
    }
    size = next;
  }
  return { stored, read };
};

describe('the path of a tile', () => {
  it.each<[string, Tile]>([
    ['tile/0/x001/x234/067', { level: 0, index: 1234067, width: 256 }],
    ['tile/0/x001/x234/067.p/8', { level: 0, index: 1234067, width: 8 }],
    ['tile/63/000.p/255', { level: 63, index: 0, width: 255 }],
    ['tile/entries/x123/x456/789', { level: 'entries', index: 123456789, width: 256 }],
    ['tile/entries/001.p/1', { level: 'entries', index: 1, width: 1 }],
  ])('%s is written and read', (path, tile) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  it('is read as it is written', () => {
    const tiles = fc.record({
      level: fc.oneof(fc.nat({ max: 63 }), fc.constant('entries' as const)),
      index: fc.maxSafeNat(),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(fc.property(tiles, (tile) => expect(parseTilePath(tilePath(tile))).toEqual(tile)));
  });

  it.each([
    'tile/64/000',
    'tile/00/000',
    'tile/-1/000',
    'tile/0/00',
    'tile/0/0000',
    'tile/0/123/456/078',
    'tile/0/x000/001',
    'tile/0/x001/x002',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p/',
    'tile/data/000',
    'tile/0/x999/x999/x999/x999/x999/999',
    '/tile/0/000',
    'tile/0/000/',
    '',
  ])('is not %j', (path) => expect(() => parseTilePath(path)).toThrow(NotProven));
});

describe('a bundle of entries', () => {
  it('has the length of each in two bytes before it', () => {
    const entries = [Uint8Array.of(7), new Uint8Array(), new Uint8Array(258)];
    const bundle = writeEntryBundle(entries);
    expect([...bundle.slice(0, 7)]).toEqual([0, 1, 7, 0, 0, 1, 2]);
    expect(readEntryBundle(bundle)).toEqual(entries);
  });

  it('is read as it is written', () =>
    fc.assert(
      fc.property(fc.array(fc.uint8Array(), { minLength: 1, maxLength: 256 }), (entries) =>
        expect(readEntryBundle(writeEntryBundle(entries))).toEqual(entries),
      ),
    ));

  it('is refused when it is cut off, empty, or too large', () => {
    expect(() => readEntryBundle(Uint8Array.of(0, 1))).toThrow('Entry 0 of the bundle is cut off');
    expect(() => readEntryBundle(Uint8Array.of(0, 1, 5, 0))).toThrow('Entry 1 of the bundle is cut off');
    expect(() => readEntryBundle(new Uint8Array())).toThrow('1 to 256 entries, not 0');
    expect(() => readEntryBundle(new Uint8Array(2 * 257))).toThrow('1 to 256 entries, not 257');
    expect(() => writeEntryBundle([new Uint8Array(65_536)])).toThrow('too long');
  });
});

describe('a log in tiles', () => {
  it('of 70,000 entries has the tiles that the specification counts', () => {
    const widths = ([0, 1, 2] as const).map((level) => {
      const last = Math.floor(70_000 / 256 ** level) - 1;
      return tileWith(level, last, 70_000);
    });
    expect(widths).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
  });

  it('of 256 entries has one full tile and one of width 1 above it', () =>
    expect([...grownTo([256]).stored.keys()]).toEqual(['tile/0/000', 'tile/1/000.p/1']));

  it('has the same full tiles however it grew, and the same root and proofs as the tree', () => {
    const sizes = fc.uniqueArray(fc.integer({ min: 1, max: LEAVES.length }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (unsorted, one, other) => {
        const steps = unsorted.toSorted((a, b) => a - b);
        const size = steps.at(-1) as number;
        const { read } = grownTo(steps);
        const nodes = nodesInTiles(size, read);
        const [index, from] = [one % size, (other % size) + 1];
        expect(rootOf(size, nodes)).toEqual(rootOf(size, inMemory));
        expect(inclusionProof(index, size, nodes)).toEqual(inclusionProof(index, size, inMemory));
        expect(consistencyProof(from, size, nodes)).toEqual(consistencyProof(from, size, inMemory));
      }),
      { numRuns: 40 },
    );
  });

  it('needs for a proof only the tiles that it names', () => {
    const { read } = grownTo([1200]);
    const tiles = tilesFor(1200, (nodes) => inclusionProof(700, 1200, nodes));
    expect(tiles.map(tilePath)).toEqual(['tile/0/002', 'tile/1/000.p/4', 'tile/0/004.p/176']);
    const fetched = new Map(tiles.map((tile) => [tilePath(tile), read(tile)]));
    const nodes = nodesInTiles(1200, (tile) => fetched.get(tilePath(tile)) as Uint8Array);
    expect(inclusionProof(700, 1200, nodes)).toEqual(inclusionProof(700, 1200, inMemory));
  });

  it('refuses a tile that is too short', () =>
    expect(() =>
      rootOf(
        300,
        nodesInTiles(300, () => new Uint8Array(32)),
      ),
    ).toThrow('tile/0/001.p/44 has 32 bytes, not 1408'));
});
