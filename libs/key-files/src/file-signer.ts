import { randomBytes } from 'node:crypto';
import { type KeyUse, type NoteSigner, parseSigner, writeSigner } from '#notary';
import { BadKeyFile, makeSecret, readSecret } from './secret-file.ts';

/** Whose key is in which file. */
export interface FileSignerOptions {
  readonly file: string;
  readonly name: string;
  readonly use: KeyUse;
  /** The setting that the name comes from: what to set back when the file holds the key of another name. */
  readonly setting: string;
  /** Told when a key was made, which must be backed up. */
  readonly warn: (text: string) => void;
}

const SEED_SIZE = 32;

/**
 * The signer whose secret is in a file that only its owner may read, as one line in the form of Go's sumdb/note. Makes
 * the file where there is none. Throws `BadKeyFile` when it is damaged or holds the key of another name or use: whoever
 * changes either needs a new key, and a new file.
 */
export const openFileSigner = (options: FileSignerOptions): NoteSigner => {
  const { file, name, use, warn } = options;
  const found = readSecret(file);
  if (found !== undefined) return signerIn(found, options);
  if (makeSecret(file, writeSigner(name, use, randomBytes(SEED_SIZE)))) {
    warn(
      `A new key of ${name} was made: ${file}. Back it up: without it nothing can be signed under this name again, and whoever has it can sign in your name.`,
    );
  }
  return signerIn(readSecret(file) ?? '', options);
};

const signerIn = (text: string, { file, name, use, setting }: FileSignerOptions): NoteSigner => {
  const signer = parsed(text, file);
  if (signer.key.name !== name || signer.key.use !== use) {
    throw new BadKeyFile(
      `${file} holds the key of ${signer.key.name}, another key than the ${use} key of ${name}: set ${setting} back, or restore the file`,
    );
  }
  return signer;
};

const parsed = (text: string, file: string): NoteSigner => {
  try {
    return parseSigner(text);
  } catch (cause) {
    throw new BadKeyFile(`${file} is damaged: restore it from its backup; do not delete it`, { cause });
  }
};
