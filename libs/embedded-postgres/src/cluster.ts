import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { CannotStart, explainOutput } from './cannot-start.ts';
import { readIfThere } from './files.ts';

/** One PostgreSQL data folder, and what it takes to run programs on it. */
export interface Cluster {
  readonly folder: string;
  readonly dataDir: string;
  readonly account: Account;
  readonly binaries: Binaries;
}

/** The database's superuser, and the only role it is born with. */
export const ROLE = 'jejak';

/**
 * How a program is to be started on the cluster. As root on Linux, it starts inside the folder and calls it
 * `/proc/self/cwd`: so the folders above (such as /root) may stay closed to the user that it runs as.
 */
export const invocation = (
  { folder, account, binaries }: Cluster,
  program: 'initdb' | 'pg_ctl' | 'postgres',
) => ({
  command: join(binaries.folder, 'bin', program),
  pgdata: account.uid !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : folder,
  options: { ...account, cwd: folder, env: { LC_ALL: 'C' }, windowsHide: true },
});

/** Runs a program on the cluster to its end; what it printed comes back. */
export const run = (cluster: Cluster, program: 'initdb' | 'pg_ctl', args: readonly string[]) =>
  new Promise<{ succeeded: boolean; output: string }>((resolve, reject) => {
    const { command, pgdata, options } = invocation(cluster, program);
    const child = spawn(command, [...args, '-D', pgdata], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (text: Buffer) => {
      output += text;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ succeeded: code === 0, output }));
  });

/** The password of `ROLE`: made at random on the first start, and kept in a file that only this user may read. */
export const passwordFor = ({ folder, dataDir }: Cluster): string => {
  const file = join(dataDir, 'password');
  const known = readIfThere(file);
  if (known) return known;
  if (existsSync(folder)) throw new CannotStart(`The file ${file} is missing: put it back from your backup.`);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, password, { mode: 0o600, flush: true });
  return password;
};

/** Makes the cluster if there is none; throws `CannotStart` when there is one of another major version. */
export const prepareCluster = async (cluster: Cluster, password: string): Promise<void> => {
  const { folder, dataDir, binaries } = cluster;
  const written = readIfThere(join(folder, 'PG_VERSION'));
  if (written === undefined) return create(cluster, password);
  const ours = Number.parseInt(binaries.version, 10);
  if (Number(written) === ours) return;
  const remedy =
    Number(written) > ours
      ? 'start the newer Jejak that wrote it'
      : 'make a backup with the Jejak that wrote it, and restore it with this one into an empty folder';
  throw new CannotStart(
    `The data in ${dataDir} is of PostgreSQL ${written.trim()} and this Jejak brings ${ours}: ${remedy}.`,
  );
};

/** Made beside its place and then moved there, so that a start that was cut short leaves no half database. */
const create = async (cluster: Cluster, password: string) => {
  const unfinished = { ...cluster, folder: `${cluster.folder}.unfinished` };
  rmSync(unfinished.folder, { recursive: true, force: true });
  mkdirSync(unfinished.folder, { mode: 0o700 });
  give(cluster.account, unfinished.folder);
  const secret = mkdtempSync(join(tmpdir(), 'jejak-'));
  const pwfile = join(secret, 'password');
  try {
    writeFileSync(pwfile, password, { mode: 0o600 });
    give(cluster.account, secret, pwfile);
    const { succeeded, output } = await run(unfinished, 'initdb', [
      `--username=${ROLE}`,
      `--pwfile=${pwfile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
    ]);
    if (!succeeded) throw explainOutput(output, cluster.dataDir);
    renameSync(unfinished.folder, cluster.folder);
    flushFolder(cluster.dataDir);
  } finally {
    rmSync(secret, { recursive: true });
    rmSync(unfinished.folder, { recursive: true, force: true });
  }
};

/** Makes the names in a folder survive a power failure. Windows has no such call. */
const flushFolder = (folder: string) => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

const give = ({ uid, gid }: Account, ...paths: string[]) => {
  if (uid === undefined || gid === undefined) return;
  for (const path of paths) chownSync(path, uid, gid);
};
