import { ed25519Verify } from './ed25519.ts';
import { demand } from './not-proven.ts';
import type { Note, NoteSignature } from './note.ts';
import type { NoteKey, NoteSigner } from './note-key.ts';
import { joined, uint64 } from './text.ts';

/** A signature found to be true. `time`, in seconds since 1970, is when a witness says that it saw the checkpoint. */
export interface Verified {
  readonly key: NoteKey;
  readonly time?: number;
}

/** The signature of a note's text. The key MUST be one for notes. */
export const signText = ({ key, sign }: NoteSigner, text: string): NoteSignature => {
  demandUse(key, 'note');
  return { name: key.name, keyId: key.id, bytes: sign(joined(text)) };
};

/** A witness's signature of a checkpoint's text and a time, in whole seconds since 1970. The key MUST be one for cosignatures. */
export const cosign = ({ key, sign }: NoteSigner, text: string, time: number): NoteSignature => {
  demandUse(key, 'cosignature');
  if (!Number.isSafeInteger(time) || time < 0)
    throw new RangeError(`A time is in whole seconds, not ${time}`);
  return { name: key.name, keyId: key.id, bytes: joined(uint64(time), sign(cosigned(text, BigInt(time)))) };
};

/**
 * The signatures by these keys, in the order of the note. Those by other keys are passed over; one by a known key that
 * is false, and a note that none of the keys has signed, are refused (`NotProven`).
 */
export const verified = (note: Note, keys: readonly NoteKey[]): readonly Verified[] => {
  const found = note.signatures.flatMap((signature) => {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.keyId);
    return key ? [verify(key, note.text, signature.bytes)] : [];
  });
  demand(found.length > 0, 'note/unsigned', 'None of the known keys has signed this note');
  return found;
};

const TIME_SIZE = 8;

const verify = (key: NoteKey, text: string, bytes: Uint8Array): Verified => {
  const says = `The signature by ${key.name}+${key.id} is false`;
  if (key.use === 'note') {
    demand(ed25519Verify(key.publicKey, joined(text), bytes), 'note/false-signature', says);
    return { key };
  }
  demand(bytes.length > TIME_SIZE, 'note/false-signature', says);
  const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
  const right = ed25519Verify(key.publicKey, cosigned(text, time), bytes.slice(TIME_SIZE));
  demand(right && time <= Number.MAX_SAFE_INTEGER, 'note/false-signature', says);
  return { key, time: Number(time) };
};

const cosigned = (text: string, time: bigint): Uint8Array => joined(`cosignature/v1\ntime ${time}\n${text}`);

const demandUse = ({ name, use }: NoteKey, wanted: NoteKey['use']): void => {
  if (use !== wanted) throw new TypeError(`The key ${name} is for a ${use}, not for a ${wanted}`);
};
