import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '#embedded-postgres';
import { queryOnce } from '../support/postgres.ts';

/** The one PostgreSQL of a run, with a database of its own for everybody who asks. */
export interface Databases {
  readonly folder: string;
  /** A new database, empty or a copy of one that nobody is connected to; answers its connection string. */
  create(copyOf?: string): Promise<string>;
  drop(connectionString: string): Promise<void>;
  /** Leaves nothing behind. May be called again. */
  stop(): Promise<void>;
}

export const startDatabases = async (): Promise<Databases> => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-bench-'));
  const postgres = await startPostgres({ dataDir: folder, settings: { max_connections: '200' } });
  let count = 0;
  const nameIn = (connectionString: string) => new URL(connectionString).pathname.slice(1);
  return {
    folder,
    create: async (copyOf) => {
      const url = new URL(postgres.connectionString);
      url.pathname = `bench_${++count}`;
      const template = copyOf ? ` template ${nameIn(copyOf)}` : '';
      await queryOnce(postgres.connectionString, `create database ${nameIn(url.href)}${template}`);
      return url.href;
    },
    drop: async (connectionString) => {
      await queryOnce(
        postgres.connectionString,
        `drop database if exists ${nameIn(connectionString)} with (force)`,
      );
    },
    stop: async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
