import type { Pool } from 'pg';
import type { Projection } from './projection.ts';
import { liveSchema, readCheckpoint, shadowSchema } from './schema.ts';

export interface ProjectionStatus {
  readonly name: string;
  readonly version: string;
  /** The position of the last event in the view, and of the newest event in the store. */
  readonly position: number;
  readonly head: number;
  readonly lag: number;
  /** Streams that wait because one of their events cannot be applied. */
  readonly parked: number;
  readonly state: 'live' | 'catching-up' | 'rebuilding';
  readonly updatedAt: string | null;
}

/** A view no further behind than this is live: it is within its next batch. */
const LIVE_WITHIN = 1_000;

/** Where a projection stands, read from its tables, so that every process may ask. */
export const statusOf = async (
  pool: Pool,
  { name, version }: Projection,
  head: number,
): Promise<ProjectionStatus> => {
  const schema = liveSchema(name);
  const checkpoint = await readCheckpoint(pool, schema);
  if (!checkpoint) {
    return { name, version, position: 0, head, lag: head, parked: 0, state: 'catching-up', updatedAt: null };
  }
  const rebuilding = await readCheckpoint(pool, shadowSchema(name));
  const { rows } = await pool.query<{ parked: number; updated_at: string }>(
    `select updated_at, (select count(*) from ${schema}.parked) as parked from ${schema}.checkpoint`,
  );
  const { position } = checkpoint;
  const lag = Math.max(0, head - position);
  const pace = lag < LIVE_WITHIN ? 'live' : 'catching-up';
  return {
    name,
    version: checkpoint.version,
    position,
    head,
    lag,
    parked: rows[0]?.parked ?? 0,
    state: rebuilding ? 'rebuilding' : pace,
    updatedAt: rows[0]?.updated_at ?? null,
  };
};
