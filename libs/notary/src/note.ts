import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { demand } from './not-proven.ts';
import { isKeyName } from './note-key.ts';
import { fromBase64, hasControls, joined, toBase64 } from './text.ts';

/** A line below a note: who claims to have signed it, and the bytes of the claim. */
export interface NoteSignature {
  readonly name: string;
  /** Eight hex digits. */
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

/** A text and those who claim to have signed it (C2SP signed-note). Nothing in it is to be believed before `verified`. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** More signatures than this below one note are refused. */
const MAX_SIGNATURES = 100;
const ID_SIZE = 4;

/** A note as text. Refuses (`NotProven`) a text that does not end in a line break, and control characters. */
export const writeNote = ({ text, signatures }: Note): string => {
  demandText(text);
  return `${text}\n${signatures.map((one) => `${signatureLine(one)}\n`).join('')}`;
};

/** A signature as the line that stands below the note, without its line break. */
export const signatureLine = ({ name, keyId, bytes }: NoteSignature): string =>
  `— ${name} ${toBase64(joined(hexToBytes(keyId), bytes))}`;

/** The note in a text, which MUST have been read as UTF-8 without replacing what is not. Refuses (`NotProven`) every other form. */
export const parseNote = (note: string): Note => {
  const cut = note.lastIndexOf('\n\n') + 1;
  demand(
    cut > 0 && note.endsWith('\n'),
    'note/malformed',
    'There is no note with signatures below an empty line',
  );
  const text = note.slice(0, cut);
  demandText(text);
  const lines = note.slice(cut + 1, -1).split('\n');
  demand(lines.length <= MAX_SIGNATURES, 'note/malformed', `The note has ${lines.length} signatures`);
  return { text, signatures: lines.map(parseSignatureLine) };
};

/** The signature in a line. Refuses (`NotProven`) every other form. */
export const parseSignatureLine = (line: string): NoteSignature => {
  const [, name = '', base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  demand(isKeyName(name), 'note/malformed', `This is no signature line: ${line.slice(0, 120)}`);
  const bytes = fromBase64(base64, 'note/malformed', `signature of ${name}`);
  demand(bytes.length > ID_SIZE, 'note/malformed', `The signature of ${name} is too short`);
  return { name, keyId: bytesToHex(bytes.slice(0, ID_SIZE)), bytes: bytes.slice(ID_SIZE) };
};

/** The note with one signature more; it takes the place of an earlier one by the same key. */
export const withSignature = (note: Note, signature: NoteSignature): Note => ({
  text: note.text,
  signatures: [
    ...note.signatures.filter(({ name, keyId }) => name !== signature.name || keyId !== signature.keyId),
    signature,
  ],
});

const demandText = (text: string): void => {
  demand(text.endsWith('\n'), 'note/malformed', 'The text of a note ends in a line break');
  const clean = text.isWellFormed() && !hasControls(text, '\n\x7f');
  demand(clean, 'note/malformed', 'The text of a note has no control characters and no lone surrogates');
};
