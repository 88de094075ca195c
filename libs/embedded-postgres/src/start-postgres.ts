import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor } from './account.ts';
import { usableBinaries } from './binaries.ts';
import { CannotStart, codeOf, explain, PORT_TAKEN, STILL_ENDING } from './cannot-start.ts';
import { type Cluster, passwordOf, prepareCluster, ROLE } from './cluster.ts';
import { claim } from './owner.ts';
import { clearLeftovers, startServer } from './server.ts';

export interface PostgresOptions {
  /** Where all of it is kept: `postgres/` (the cluster), `password`, `port`, `postgres.log`. Made when missing. */
  readonly dataDir: string;
  /** On 127.0.0.1. Without it the port of the last start, or a free one when that is taken. */
  readonly port?: number;
  /** PostgreSQL's own settings, in place of ours. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
}

export interface RunningPostgres {
  readonly connectionString: string;
  readonly pid: number;
  /** Ends all sessions, keeps what was committed, and resolves when the server is gone. May be called again. */
  stop(): Promise<void>;
}

/** For an office with a handful of users on a machine that also does other things. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  max_connections: '50',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and values of rows may be personal data, which does not belong in a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/**
 * Starts the embedded PostgreSQL on a folder, making the database on the first start, and resolves when it takes
 * connections. Needs no other user's rights and works as root too. Throws `CannotStart`, whose message says what to do.
 * The caller MUST `stop` it; if it is killed before it can, the next start mends that.
 */
export const startPostgres = async (options: PostgresOptions): Promise<RunningPostgres> => {
  const dataDir = resolve(options.dataDir);
  const release = claimFolder(dataDir);
  try {
    const { server, connectionString } = await start({ ...options, dataDir });
    let stopped: Promise<void> | undefined;
    const stop = () => {
      stopped ??= server.stop().then(release);
      return stopped;
    };
    return { connectionString, pid: server.pid, stop };
  } catch (error) {
    release();
    throw codeOf(error) === 'ENOSPC' ? explain('ENOSPC', dataDir) : error;
  }
};

const claimFolder = (dataDir: string) => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return claim(dataDir);
  } catch (cause) {
    if (cause instanceof CannotStart) throw cause;
    if (codeOf(cause) === 'ENOSPC') throw explain('ENOSPC', dataDir);
    throw new CannotStart(
      `The data folder ${dataDir} cannot be written (${codeOf(cause)}): give this user the right to, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
};

const start = async ({ dataDir, port, settings, log = () => {} }: PostgresOptions) => {
  const folder = join(dataDir, 'postgres');
  const account = accountFor(folder);
  const cluster: Cluster = { folder, dataDir, account, binaries: usableBinaries(account, dataDir, log) };
  const password = passwordOf(dataDir);
  await prepareCluster(cluster, password);
  await clearLeftovers(cluster, log);
  const server = await startOnSomePort(cluster, settings, port);
  return { server, connectionString: `postgresql://${ROLE}:${password}@127.0.0.1:${server.port}/postgres` };
};

/** Waits for the processes of a killed server to end, and looks for another port when it lost a race for a free one. */
const startOnSomePort = async (cluster: Cluster, settings: PostgresOptions['settings'], wanted?: number) => {
  const MAX_TRIES = 100;
  const PAUSE_MS = 100;
  for (let tries = 1; ; tries++) {
    const port = wanted ?? (await freePort(portOfLastStart(cluster.dataDir)));
    const server = await startServer(cluster, { ...SETTINGS, ...settings, port: String(port) });
    if ('stop' in server) {
      writeFileSync(join(cluster.dataDir, 'port'), String(port));
      return { ...server, port };
    }
    const passing = STILL_ENDING.test(server.log) || (PORT_TAKEN.test(server.log) && wanted === undefined);
    if (!passing || tries === MAX_TRIES) throw explain(server.log, cluster.dataDir);
    await sleep(PAUSE_MS);
  }
};

const portOfLastStart = (dataDir: string) => {
  const file = join(dataDir, 'port');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
};

/** `preferred` when it is free, else any. */
const freePort = (preferred: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (preferred === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(preferred, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
