import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** The environment variable in which Jest's globalSetup hands the run's server to the workers. */
export const TEST_POSTGRES = 'TEST_POSTGRES';

export interface TestDatabase {
  readonly connectionString: string;
  /** Drops the database, also while sessions are open on it. */
  close(): Promise<void>;
}

/**
 * A fresh, empty database for one spec, on the one PostgreSQL that Jest starts for the whole run. Use it as
 * `beforeAll(async () => { db = await testDatabase(); })` and `afterAll(() => db.close())`. A spec that stops, kills
 * or restarts the server MUST start its own with `startPostgres` on a temporary folder instead.
 */
export const testDatabase = async (): Promise<TestDatabase> => {
  const server = process.env[TEST_POSTGRES];
  if (!server)
    throw new Error('No PostgreSQL for tests: run the specs with the jest.config.js of this repository');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await queryOnce(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  const close = async () => {
    await queryOnce(server, `drop database if exists ${name} with (force)`);
  };
  return { connectionString: url.href, close };
};

/** Runs one statement on a connection of its own. */
// biome-ignore lint/suspicious/noExplicitAny: rows are whatever the statement selects
export const queryOnce = async (connectionString: string, sql: string): Promise<Record<string, any>[]> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};
