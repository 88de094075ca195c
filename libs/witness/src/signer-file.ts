import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type KeyUse, type NoteSigner, signerOf } from '#notary';
import { writeDurably } from './durable-file.ts';

const TYPE_OF: Readonly<Record<KeyUse, number>> = { note: 0x01, cosignature: 0x04 };

/**
 * The signer whose secret is in a file that only its owner may read; the file is made where there is none. Throws when
 * it holds another key than one of this name and use: whoever changes the name needs a new key, and a new file.
 */
export const signerInFile = async (file: string, name: string, use: KeyUse): Promise<NoteSigner> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return signerIn(text, file, name, use);
  const seed = randomBytes(32);
  const signer = signerOf(name, use, seed);
  await mkdir(dirname(file), { recursive: true });
  await writeDurably(file, writeSigner(signer, seed));
  return signer;
};

/** The form of Go's `sumdb/note`: `PRIVATE+KEY+name+id+base64`. */
const writeSigner = ({ key: { name, id, use } }: NoteSigner, seed: Uint8Array): string =>
  `PRIVATE+KEY+${name}+${id}+${Buffer.from([TYPE_OF[use], ...seed]).toString('base64')}\n`;

const signerIn = (text: string, file: string, name: string, use: KeyUse): NoteSigner => {
  const [type, ...seed] = Buffer.from(text.trim().split('+').slice(4).join('+'), 'base64');
  if (type === TYPE_OF[use] && seed.length === 32) {
    const bytes = Uint8Array.from(seed);
    const signer = signerOf(name, use, bytes);
    if (writeSigner(signer, bytes) === text) return signer;
  }
  throw new Error(`The key file ${file} is damaged, or holds another key than a ${use} key of ${name}`);
};
