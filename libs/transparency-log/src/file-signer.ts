import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type NoteSigner, signerOf } from '#notary';

/** The key file of the log cannot be used. The message says what to do. */
export class BadLogKey extends Error {}

const SECRET = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})\n?$/;
const SEED_SIZE = 32;
/** The signature type of Ed25519 (C2SP signed-note). */
const ED25519 = 0x01;

/**
 * The signer whose secret is in a file that only its owner may read, as one line in the form of Go's sumdb/note
 * (`PRIVATE+KEY+name+id+base64`). Makes the file where there is none, and warns that it must be backed up. Throws
 * `BadLogKey`.
 */
export const openFileSigner = (file: string, origin: string, warn: (text: string) => void): NoteSigner => {
  const found = read(file);
  if (found !== undefined) return signerIn(found, file, origin);
  if (write(file, secretOf(origin, randomBytes(SEED_SIZE)))) {
    warn(
      `A new key of the log was made: ${file}. Back it up: without it the log cannot go on, and whoever has it can sign in its name.`,
    );
  }
  return signerIn(read(file) ?? '', file, origin);
};

const secretOf = (origin: string, seed: Uint8Array): string => {
  const { key } = signerOf(origin, 'note', seed);
  return `PRIVATE+KEY+${origin}+${key.id}+${Buffer.from([ED25519, ...seed]).toString('base64')}\n`;
};

const signerIn = (text: string, file: string, origin: string): NoteSigner => {
  const [, name, id, base64 = ''] = SECRET.exec(text) ?? [];
  const [type, ...seed] = Buffer.from(base64, 'base64');
  const whole = type === ED25519 && seed.length === SEED_SIZE;
  const signer = whole ? signerOf(origin, 'note', Uint8Array.from(seed)) : undefined;
  if (name !== undefined && name !== origin) {
    throw new BadLogKey(
      `${file} holds the key of ${name}, not of ${origin}: set LOG_ORIGIN back, or restore the file`,
    );
  }
  if (signer?.key.id !== id || !signer) {
    throw new BadLogKey(`${file} is damaged: restore it from its backup; do not delete it`);
  }
  return signer;
};

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new BadLogKey(`The key file ${file} cannot be read`, { cause: error });
  }
};

/** Written first and linked then, so that nobody reads half a key. False when another process was first. */
const write = (file: string, text: string): boolean => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};
