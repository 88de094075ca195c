import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A key file cannot be used. The message says what is wrong and what to do. */
export class BadKeyFile extends Error {}

/** What is in the file; undefined where there is none. Throws `BadKeyFile` when it cannot be read. */
export const readSecret = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new BadKeyFile(`The key file ${file} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
};

/** Makes the file, for its owner alone, and on disk before it answers. False when another process was first. */
export const makeSecret = (file: string, text: string): boolean => {
  try {
    place(file, text, linkSync);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** Puts another text in the file, as a whole or not at all. */
export const replaceSecret = (file: string, text: string): void => place(file, text, renameSync);

/** Written first and put in place then, so that nobody reads half a key. */
const place = (file: string, text: string, put: (draft: string, file: string) => void): void => {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  try {
    put(draft, file);
    flushFolder(folder);
  } finally {
    rmSync(draft, { force: true });
  }
};

const flushFolder = (folder: string): void => {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
