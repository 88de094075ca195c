import type { Pool, PoolClient } from 'pg';
import { createTable } from './ddl.ts';
import type { Projection } from './projection.ts';

/** How far a generation of tables has come, and at which version of the projection it was made. */
export interface Checkpoint {
  readonly version: string;
  /** The position of the last event that was applied. */
  readonly position: number;
  /** Counts every change of the tables: who wants to change them must know it. */
  readonly revision: number;
}

/** The schema that queries read. */
export const liveSchema = (name: string): string => `view_${name}`;
/** The schema where a rebuild grows. */
export const shadowSchema = (name: string): string => `view_${name}_shadow`;
/** The schema of tables that a rebuild has replaced. */
export const oldSchema = (name: string): string => `view_${name}_old`;

/** Where the tables in a schema stand, or undefined when there are none. */
export const readCheckpoint = async (
  db: Pool | PoolClient,
  schema: string,
): Promise<Checkpoint | undefined> => {
  const there = await db.query('select to_regclass($1) is not null as there', [`${schema}.checkpoint`]);
  if (!there.rows[0].there) return undefined;
  const { rows } = await db.query<Checkpoint>(`select version, position, revision from ${schema}.checkpoint`);
  return rows[0];
};

/** Creates all tables of a projection, unless another process was faster. */
export const createGeneration = async (
  client: PoolClient,
  schema: string,
  { version, tables }: Projection,
): Promise<Checkpoint> => {
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [`create ${schema}`]);
  const faster = await readCheckpoint(client, schema);
  if (faster) return faster;
  await client.query(`
    create schema ${schema};
    create table ${schema}.checkpoint (
      version text not null, position bigint not null, revision bigint not null,
      updated_at timestamptz not null default now()
    );
    create table ${schema}.parked (
      stream_id text primary key, position bigint not null, error text not null,
      parked_at timestamptz not null default now()
    );
    ${tables.map((table) => createTable(schema, table)).join(';\n')}`);
  await client.query(`insert into ${schema}.checkpoint (version, position, revision) values ($1, 0, 0)`, [
    version,
  ]);
  return { version, position: 0, revision: 0 };
};
