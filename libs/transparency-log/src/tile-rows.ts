import type pg from 'pg';
import {
  HASH_SIZE,
  type Nodes,
  nodesInTiles,
  TILE_WIDTH,
  type Tile,
  type TileReader,
  tilePath,
  tilesFor,
} from '#notary';
import { Halt } from './halt.ts';

/** Where rows are asked for: any connection, or the one of a transaction. */
export type Connection = Pick<pg.PoolClient, 'query'>;

const TILES = `
  select t.level, t.index, t.width, substring(stored.bytes for t.width * ${HASH_SIZE}) as bytes
  from unnest($2::smallint[], $3::bigint[], $4::integer[]) as t (level, index, width)
  join notary.tile stored using (level, index)
  where stored.tenant = $1 and length(stored.bytes) >= t.width * ${HASH_SIZE}`;

/** These tiles of hashes, by path; those that are not there yet are left out. */
export const readTiles = async (
  connection: Connection,
  tenant: string,
  tiles: readonly Tile[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const columns = [
    tiles.map(({ level }) => level),
    tiles.map(({ index }) => index),
    tiles.map(({ width }) => width),
  ];
  const { rows } = await connection.query<Tile & { bytes: Buffer }>(TILES, [tenant, ...columns]);
  return new Map(rows.map(({ bytes, ...tile }) => [tilePath(tile), bytes]));
};

/** Computes a root or a proof over the first `size` leaves. What is computed MUST depend on its argument alone. */
export const computeOver = async <Result>(
  connection: Connection,
  tenant: string,
  size: number,
  compute: (nodes: Nodes) => Result,
): Promise<Result> => {
  const tiles = await readTiles(connection, tenant, tilesFor(size, compute));
  return compute(nodesInTiles(size, readerOf(tiles)));
};

const LAST_TILES = `
  select levels.level, index, bytes from generate_series(0, 7) as levels (level), lateral (
    select index, bytes from notary.tile where tenant = $1 and tile.level = levels.level
    order by index desc limit 1
  ) as last`;

/** The last tile of each level: those that grow next. */
export const readLastTiles = async (connection: Connection, tenant: string): Promise<TileReader> => {
  const { rows } = await connection.query<{ level: number; index: number; bytes: Buffer }>(LAST_TILES, [
    tenant,
  ]);
  return readerOf(
    new Map(
      rows.map(({ level, index, bytes }) => [
        tilePath({ level, index, width: bytes.length / HASH_SIZE }),
        bytes,
      ]),
    ),
  );
};

const readerOf =
  (tiles: ReadonlyMap<string, Uint8Array>): TileReader =>
  (tile) => {
    const bytes = tiles.get(tilePath(tile));
    if (!bytes) {
      const message = `the log has lost ${tilePath(tile)}`;
      throw new Halt({ code: 'LOG_INCONSISTENT', index: tile.index * TILE_WIDTH, message });
    }
    return bytes;
  };
