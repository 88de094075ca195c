import type pg from 'pg';

/** The database was written by a newer release. Nothing was changed; run that release, or restore an older backup. */
export class NewerSchema extends Error {}

const PREPARE = `
  create schema if not exists jejak;
  create table if not exists jejak.migration (
    name text not null,
    number integer not null,
    applied_at timestamptz not null default now(),
    primary key (name, number)
  );`;

/**
 * Brings the part of the schema called `name` up to date: runs the migrations it has not seen, in order, all or none;
 * number n is the n-th of the list. One process migrates at a time. Throws `NewerSchema` when the database knows more
 * migrations than the list.
 */
export const migrate = async (pool: pg.Pool, name: string, migrations: readonly string[]): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('jejak.migration'))`);
    await upgrade(client, name, migrations);
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
};

const upgrade = async (client: pg.PoolClient, name: string, migrations: readonly string[]) => {
  const found = await client.query(`select to_regclass('jejak.migration') is not null as there`);
  if (!found.rows[0].there) await client.query(PREPARE);
  const { rows } = await client.query(
    'select coalesce(max(number), 0) as number from jejak.migration where name = $1',
    [name],
  );
  const current: number = rows[0].number;
  if (current > migrations.length) {
    throw new NewerSchema(
      `The database holds version ${current} of "${name}", but this release knows only ${migrations.length}`,
    );
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < current) continue;
    await client.query(sql);
    await client.query('insert into jejak.migration (name, number) values ($1, $2)', [name, index + 1]);
  }
};
