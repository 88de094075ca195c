import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ed25519PublicKey, ed25519Sign } from './ed25519.ts';
import { demand, NotProven } from './not-proven.ts';
import { fromBase64, joined, toBase64 } from './text.ts';

/** What a key signs: a note as it is (C2SP signed-note), or a checkpoint with the time at which a witness saw it (C2SP tlog-cosignature). */
export type KeyUse = 'note' | 'cosignature';

/** A public key under a name. Name and id together say which key signed a note. */
export interface NoteKey {
  readonly name: string;
  /** Eight hex digits. */
  readonly id: string;
  readonly use: KeyUse;
  readonly publicKey: Uint8Array;
}

/** A key with the means to sign; where the secret is kept is its own affair. */
export interface NoteSigner {
  readonly key: NoteKey;
  /** The Ed25519 signature of a message. */
  readonly sign: (message: Uint8Array) => Uint8Array;
}

const TYPE_OF: Readonly<Record<KeyUse, number>> = { note: 0x01, cosignature: 0x04 };
const KEY_SIZE = 32;
const NAME = /^[^\p{White_Space}\p{Cc}+]+$/u;

/** Whether a text can name a key: not empty, no spaces, no plus, no control characters. */
export const isKeyName = (name: string): boolean => name.isWellFormed() && NAME.test(name);

/** The key with its id computed from the rest. Refuses (`NotProven`) a bad name and a public key of another size than 32 bytes. */
export const noteKey = (name: string, use: KeyUse, publicKey: Uint8Array): NoteKey => {
  demand(isKeyName(name), 'key/malformed', `This cannot name a key: ${JSON.stringify(name)}`);
  demand(
    publicKey.length === KEY_SIZE,
    'key/malformed',
    `The key ${name} has ${publicKey.length} bytes, not 32`,
  );
  const hash = sha256(joined(name, '\n', Uint8Array.of(TYPE_OF[use]), publicKey));
  return { name, use, publicKey, id: bytesToHex(hash.slice(0, 4)) };
};

/** A key as text, the way it is handed to those who verify: `name+id+base64`, a "vkey". */
export const writeNoteKey = ({ name, id, use, publicKey }: NoteKey): string =>
  `${name}+${id}+${toBase64(joined(Uint8Array.of(TYPE_OF[use]), publicKey))}`;

/** The key that a vkey says. Refuses (`NotProven`) another id than its own, and signature types other than 01 and 04. */
export const parseNoteKey = (vkey: string): NoteKey => {
  const { name, id, use, bytes } = partsOf(vkey);
  return withId(noteKey(name, use, bytes), id);
};

const partsOf = (text: string) => {
  const [, name = '', id = '', base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
  demand(name !== '', 'key/malformed', `This is no key of the form name+id+base64: ${text.slice(0, 120)}`);
  const [type, ...bytes] = fromBase64(base64, 'key/malformed', `key ${name}`);
  const use = (['note', 'cosignature'] as const).find((one) => TYPE_OF[one] === type);
  demand(use !== undefined, 'key/malformed', `The key ${name} has the unknown signature type ${type}`);
  return { name, id, use, bytes: Uint8Array.from(bytes) };
};

const withId = (key: NoteKey, id: string): NoteKey => {
  demand(key.id === id, 'key/malformed', `The key ${key.name} has the id ${key.id}, not ${id}`);
  return key;
};

/** Signs with a secret seed of 32 bytes (RFC 8032). */
export const signerOf = (name: string, use: KeyUse, seed: Uint8Array): NoteSigner => ({
  key: noteKey(name, use, ed25519PublicKey(seed)),
  sign: (message) => ed25519Sign(seed, message),
});

const SECRET = 'PRIVATE+KEY+';

/** A secret seed of 32 bytes as a line of text, in the form of Go's sumdb/note: `PRIVATE+KEY+name+id+base64`. */
export const writeSigner = (name: string, use: KeyUse, seed: Uint8Array): string => {
  const { id } = signerOf(name, use, seed).key;
  return `${SECRET}${name}+${id}+${toBase64(joined(Uint8Array.of(TYPE_OF[use]), seed))}\n`;
};

/** The signer that such a line says. Refuses (`NotProven`) every other text, and never says what stood in it. */
export const parseSigner = (line: string): NoteSigner => {
  try {
    const { name, id, use, bytes } = partsOf(
      line.startsWith(SECRET) ? line.slice(SECRET.length).trimEnd() : '',
    );
    const signer = signerOf(name, use, bytes);
    withId(signer.key, id);
    return signer;
  } catch {
    throw new NotProven('key/malformed', 'This is no secret key, or a damaged one');
  }
};
