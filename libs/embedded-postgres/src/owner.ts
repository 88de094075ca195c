import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { codeOf, readIfThere } from './files.ts';
import { birthOf } from './processes.ts';

/**
 * Claims a data folder for this process and returns the release. Throws `CannotStart` while another process that is
 * still alive has it; the claim of a killed process is taken over.
 */
export const claim = (dataDir: string): (() => void) => {
  const file = join(dataDir, 'owner');
  const draft = `${file}.${process.pid}`;
  // Written first and linked then, so that nobody ever reads half a claim.
  writeFileSync(draft, `${process.pid} ${birthOf(process.pid)}`, { mode: 0o600 });
  try {
    while (!tryLink(draft, file)) removeDead(file, dataDir);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(file, { force: true });
};

const tryLink = (draft: string, file: string) => {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

const removeDead = (file: string, dataDir: string) => {
  const holder = readIfThere(file);
  if (holder !== undefined && isAlive(holder)) throw inUse(holder, dataDir);
  const aside = `${file}.${process.pid}.dead`;
  const moved = moveAside(file, aside);
  // Between reading and moving, another starter may have put its own claim there: give it back.
  if (moved !== undefined && moved !== holder) linkSync(aside, file);
  rmSync(aside, { force: true });
};

const moveAside = (file: string, aside: string) => {
  try {
    renameSync(file, aside);
    return readIfThere(aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const isAlive = (holder: string) => {
  const [pid, birth] = holder.split(' ');
  return birth !== undefined && birthOf(Number(pid)) === birth;
};

const inUse = (holder: string, dataDir: string) =>
  new CannotStart(
    `Another Jejak (process ${holder.split(' ')[0]}) is using ${dataDir}: stop it first, or set DATA_DIR to another folder.`,
  );
