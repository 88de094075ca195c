import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { type Cluster, invocation, run } from './cluster.ts';
import { readIfThere } from './files.ts';
import { isPostgresOn } from './processes.ts';

const POLL_MS = 10;

export interface Server {
  readonly pid: number;
  /** Settles when the server has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Fast: sessions are ended, what was committed is kept. Resolves when the server is gone. */
  stop(): Promise<void>;
}

/** Starts the server and waits until it takes connections; returns its output when it ended instead. */
export const startServer = async (
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
): Promise<Server | { readonly output: string }> => {
  const logFile = join(cluster.dataDir, 'postgres.log');
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.old`);
  const child = await launch(cluster, settings, logFile);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const onExit = () => child.kill('SIGINT');
  process.once('exit', onExit);
  void exited.then(() => process.off('exit', onExit));
  // A crash recovery may take minutes: there is no time limit as long as the server works on it.
  while (!hasEnded() && !isReady(cluster, child.pid)) await Promise.race([exited, sleep(POLL_MS)]);
  if (hasEnded()) return { output: readFileSync(logFile, 'utf8') };

  const stop = async () => {
    const { succeeded, output } = hasEnded() ? { succeeded: true, output: '' } : await stopBy(cluster);
    if (!succeeded && !hasEnded())
      throw new Error(`PostgreSQL on ${cluster.dataDir} does not stop: ${output}`);
    await exited;
  };
  return { pid: child.pid as number, exited, stop };
};

/** In a session of its own, so that Ctrl-C stops Jejak first and the database after it. */
const launch = (cluster: Cluster, settings: Readonly<Record<string, string>>, logFile: string) => {
  const { command, pgdata, options } = invocation(cluster, 'postgres');
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(command, ['-D', pgdata, ...args], {
    ...options,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return new Promise<ChildProcess>((resolve, reject) => {
    child.once('spawn', () => resolve(child));
    child.once('error', reject);
  });
};

/** The lines of postmaster.pid: pid, folder, start, port, socket folder, address, shared memory, status. */
const readPidFile = ({ folder }: Cluster): { pid?: number; status?: string } => {
  const lines = readIfThere(join(folder, 'postmaster.pid'))?.split('\n');
  return lines ? { pid: Number(lines[0]), status: lines[7]?.trim() } : {};
};

const isReady = (cluster: Cluster, pid: number | undefined) => {
  const found = readPidFile(cluster);
  return found.pid === pid && found.status === 'ready';
};

const stopBy = (cluster: Cluster) =>
  run(cluster, 'pg_ctl', ['stop', '--mode=fast', '--wait', '--timeout=600']);

/**
 * Makes way for a new server: stops one that outlived its Jejak, and removes the pid file of one that is gone, because
 * PostgreSQL takes any process with that pid for a server. What else a crash leaves, it mends itself.
 */
export const clearLeftovers = async (cluster: Cluster, log: (line: string) => void): Promise<void> => {
  const { pid } = readPidFile(cluster);
  if (pid === undefined) return;
  if (!isPostgresOn(cluster.folder, pid)) return rmSync(join(cluster.folder, 'postmaster.pid'));
  log(`Stopping the PostgreSQL (process ${pid}) that an earlier Jejak left running`);
  const { succeeded, output } = await stopBy(cluster);
  if (!succeeded && isPostgresOn(cluster.folder, pid)) {
    throw new CannotStart(
      `An earlier PostgreSQL (process ${pid}) on ${cluster.dataDir} does not stop: ${output.trim()}`,
    );
  }
};
