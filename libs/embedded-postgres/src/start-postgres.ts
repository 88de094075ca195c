import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor } from './account.ts';
import { usableBinaries } from './binaries.ts';
import { explainError, explainOutput, PORT_TAKEN, STILL_ENDING } from './cannot-start.ts';
import { type Cluster, passwordFor, prepareCluster, ROLE } from './cluster.ts';
import { readIfThere } from './files.ts';
import { keepRunning } from './keep-running.ts';
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
  /** Of the server that runs now. */
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
 * connections. A server that ends unasked is started again under the same connection string. Works as root too. Throws
 * `CannotStart`, whose message says what to do. The caller MUST `stop` it; a start after a crash mends what it left.
 */
export const startPostgres = async (options: PostgresOptions): Promise<RunningPostgres> => {
  const dataDir = resolve(options.dataDir);
  let release = () => {};
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    release = claim(dataDir);
    return await start({ ...options, dataDir }, release);
  } catch (error) {
    release();
    throw explainError(error, dataDir);
  }
};

const start = async (options: PostgresOptions, release: () => void): Promise<RunningPostgres> => {
  const { dataDir, settings, log = () => {} } = options;
  const folder = join(dataDir, 'postgres');
  const account = accountFor(folder);
  const cluster: Cluster = { folder, dataDir, account, binaries: usableBinaries(account, dataDir, log) };
  const password = passwordFor(cluster);
  await prepareCluster(cluster, password);
  const startOn = (wanted?: number) => startOnPort(cluster, wanted, settings, log);
  const { server, port } = await startOn(options.port);
  const kept = keepRunning(server, async () => (await startOn(port)).server, log);
  let stopped: Promise<void> | undefined;
  return {
    connectionString: `postgresql://${ROLE}:${password}@127.0.0.1:${port}/postgres`,
    get pid() {
      return kept.pid();
    },
    stop: () => {
      stopped ??= kept.stop().then(release);
      return stopped;
    },
  };
};

/** Waits for the processes of a killed server to end, and looks for another port when it lost a race for a free one. */
const startOnPort = async (
  cluster: Cluster,
  wanted: number | undefined,
  settings: PostgresOptions['settings'],
  log: (line: string) => void,
) => {
  const MAX_TRIES = 100;
  const PAUSE_MS = 100;
  for (let tries = 1; ; tries++) {
    await clearLeftovers(cluster, log);
    const port = wanted ?? (await freePort(portOfLastStart(cluster.dataDir)));
    writeFileSync(join(cluster.dataDir, 'port'), String(port));
    const server = await startServer(cluster, { ...SETTINGS, ...settings, port: String(port) });
    if ('stop' in server) return { server, port };
    const passing =
      STILL_ENDING.test(server.output) || (PORT_TAKEN.test(server.output) && wanted === undefined);
    if (!passing || tries === MAX_TRIES) throw explainOutput(server.output, cluster.dataDir);
    await sleep(PAUSE_MS);
  }
};

const portOfLastStart = (dataDir: string) => Number(readIfThere(join(dataDir, 'port')) ?? 0);

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
