import type pg from 'pg';
import type { RecordedEvent } from '#kernel';
import { growTiles } from '#notary';
import { type CheckedLeaf, checkedLeaves, type StreamEnd } from './leaves.ts';
import { readLastTiles } from './tile-rows.ts';

const ENTRIES = `insert into notary.entry (tenant, index, event_id, leaf)
  select $1, * from unnest($2::bigint[], $3::uuid[], $4::text[])`;
const TILES = `insert into notary.tile (tenant, level, index, bytes)
  select $1, * from unnest($2::smallint[], $3::bigint[], $4::bytea[])
  on conflict (tenant, level, index) do update set bytes = excluded.bytes`;
const STREAMS = `insert into notary.stream (tenant, stream, version, hash)
  select $1, * from unnest($2::text[], $3::integer[], $4::text[])
  on conflict (tenant, stream) do update set version = excluded.version, hash = excluded.hash`;
const STREAM_ENDS = 'select stream, version, hash from notary.stream where tenant = $1 and stream = any($2)';
const GROW = 'update notary.log set size = $2 + $3 where tenant = $1 and size = $2';

/**
 * Adds events to the log of that size: leaves, tiles and the size in one transaction, or nothing. Throws `Halt` at the
 * first event that is not what its leaf says, and then adds none of them.
 */
export const addToLog = async (
  client: pg.PoolClient,
  tenant: string,
  size: number,
  events: readonly RecordedEvent[],
): Promise<void> => {
  await client.query('begin');
  try {
    const ends = await streamEnds(client, tenant, events);
    const leaves = checkedLeaves(tenant, size, events, ends);
    await writeLeaves(client, tenant, leaves);
    await writeTiles(client, tenant, size, leaves);
    const last = [...ends.values()];
    const columns = [[...ends.keys()], last.map(({ version }) => version), last.map(({ hash }) => hash)];
    await client.query(STREAMS, [tenant, ...columns]);
    const { rowCount } = await client.query(GROW, [tenant, size, leaves.length]);
    if (rowCount !== 1) throw new Error(`Another notary has written to the log of ${tenant}`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined); // Says less than the error that led here.
    throw error;
  }
};

const streamEnds = async (client: pg.PoolClient, tenant: string, events: readonly RecordedEvent[]) => {
  const streams = [...new Set(events.map(({ streamId }) => streamId))];
  const { rows } = await client.query<StreamEnd & { stream: string }>(STREAM_ENDS, [tenant, streams]);
  return new Map<string, StreamEnd>(rows.map(({ stream, version, hash }) => [stream, { version, hash }]));
};

const writeLeaves = (client: pg.PoolClient, tenant: string, leaves: readonly CheckedLeaf[]) =>
  client.query(ENTRIES, [
    tenant,
    leaves.map(({ index }) => index),
    leaves.map(({ eventId }) => eventId),
    leaves.map(({ leaf }) => leaf),
  ]);

const writeTiles = async (
  client: pg.PoolClient,
  tenant: string,
  size: number,
  leaves: readonly CheckedLeaf[],
): Promise<void> => {
  const last = await readLastTiles(client, tenant);
  const grown = growTiles(
    size,
    leaves.map(({ hash }) => Buffer.from(hash, 'base64')),
    last,
  );
  await client.query(TILES, [
    tenant,
    grown.map(({ tile }) => tile.level),
    grown.map(({ tile }) => tile.index),
    grown.map(({ bytes }) => Buffer.from(bytes)),
  ]);
};
