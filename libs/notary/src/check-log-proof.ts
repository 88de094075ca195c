import { checkPolicy, type WitnessedCheckpoint } from './check-policy.ts';
import { checkInclusion } from './check-proofs.ts';
import { leafHash } from './merkle.ts';
import { parseNote } from './note.ts';
import type { Policy } from './policy.ts';
import { parseLogProof } from './proof-text.ts';

/** A leaf found in a log: where, and in which checkpoint. */
export interface ProvenLeaf extends WitnessedCheckpoint {
  readonly index: number;
}

/**
 * Checks the text of a `.tlog-proof` file against the bytes of the leaf that it is about, and against what the reader
 * trusts. Throws `NotProven` unless all of it holds.
 */
export const checkLogProof = (leaf: Uint8Array, text: string, policy: Policy): ProvenLeaf => {
  const { index, hashes, checkpoint: note } = parseLogProof(text);
  const witnessed = checkPolicy(parseNote(note), policy);
  const { size, root } = witnessed.checkpoint;
  checkInclusion({ index, size, root, leaf: leafHash(leaf), proof: hashes });
  return { index, ...witnessed };
};
