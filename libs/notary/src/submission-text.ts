import { HASH_SIZE, type Hash } from './merkle.ts';
import { demand } from './not-proven.ts';
import { fromBase64, fromDecimal, toBase64 } from './text.ts';

/** What a witness is asked to sign, and the proof that it continues what the witness signed before (C2SP tlog-witness). */
export interface Submission {
  /** The size that the witness is believed to have signed last; 0 when it has signed nothing. */
  readonly oldSize: number;
  /** From the old size to the size of the checkpoint. */
  readonly proof: readonly Hash[];
  /** The checkpoint as a signed note, verbatim. */
  readonly checkpoint: string;
}

/** More hashes than this are in no consistency proof. */
const MAX_HASHES = 63;

/** A submission as the body of a request. */
export const writeSubmission = ({ oldSize, proof, checkpoint }: Submission): string =>
  `${[`old ${oldSize}`, ...proof.map(toBase64)].join('\n')}\n\n${checkpoint}`;

/** The submission in a body. Refuses (`NotProven`) every other form; what it says is still to be checked. */
export const parseSubmission = (text: string): Submission => {
  const cut = text.indexOf('\n\n');
  const [old = '', ...hashes] = text.slice(0, Math.max(cut, 0)).split('\n');
  demand(old.startsWith('old '), 'submission/malformed', 'The submission does not begin with the old size');
  demand(
    hashes.length <= MAX_HASHES,
    'submission/malformed',
    `The proof of the submission has ${hashes.length} hashes`,
  );
  return {
    oldSize: fromDecimal(old.slice('old '.length), 'submission/malformed', 'old size'),
    proof: hashes.map(parseHash),
    checkpoint: text.slice(cut + 2),
  };
};

const parseHash = (line: string): Hash => {
  const hash = fromBase64(line, 'submission/malformed', 'hash');
  demand(
    hash.length === HASH_SIZE,
    'submission/malformed',
    `A hash of the submission has ${hash.length} bytes`,
  );
  return hash;
};
