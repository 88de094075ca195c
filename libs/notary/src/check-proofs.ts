import { EMPTY_ROOT, HASH_SIZE, type Hash, nodeHash } from './merkle.ts';
import { demand } from './not-proven.ts';
import { sameBytes } from './text.ts';

/** That the leaf with this hash is leaf `index` of the tree with this size and root. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** That the tree of size `from` is the beginning of the tree of size `to`. */
export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Hash;
  readonly toRoot: Hash;
  readonly proof: readonly Hash[];
}

/** Throws `NotProven` unless the proof leads from the leaf to the root (RFC 9162, section 2.1.3.2). */
export const checkInclusion = ({ index, size, leaf, root, proof }: Inclusion): void => {
  demandShape([index, size], [leaf, root, ...proof]);
  demand(index < size, 'proof/malformed', `A tree of ${size} leaves has no leaf ${index}`);
  let [at, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    demand(last > 0, 'proof/false', 'The inclusion proof is too long');
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      [at, last] = pastLoneNodes(at, last);
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  demand(last === 0, 'proof/false', 'The inclusion proof is too short');
  demand(
    sameBytes(hash, root),
    'proof/false',
    `Leaf ${index} is not in the tree of size ${size} with this root`,
  );
};

/**
 * Throws `NotProven` unless the proof shows that the tree was only appended to (RFC 9162, section 2.1.4.2). Any tree
 * begins with the empty one, whose root is `EMPTY_ROOT`, by an empty proof.
 */
export const checkConsistency = ({ from, to, fromRoot, toRoot, proof }: Consistency): void => {
  demandShape([from, to], [fromRoot, toRoot, ...proof]);
  demand(from <= to, 'proof/malformed', `A tree of ${to} leaves cannot begin with ${from}`);
  if (from === 0 || from === to) {
    demand(proof.length === 0, 'proof/false', 'The consistency proof is too long');
    const root = from === to ? toRoot : EMPTY_ROOT;
    demand(sameBytes(fromRoot, root), 'proof/false', `The tree of size ${from} has another root`);
    return;
  }
  let [at, last] = [from - 1, to - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const [first, ...rest] = at === 0 ? [fromRoot, ...proof] : proof;
  demand(first !== undefined, 'proof/false', 'The consistency proof is too short');
  let [older, newer] = [first, first];
  for (const hash of rest) {
    demand(last > 0, 'proof/false', 'The consistency proof is too long');
    if (at % 2 === 1 || at === last) {
      [older, newer] = [nodeHash(hash, older), nodeHash(hash, newer)];
      [at, last] = pastLoneNodes(at, last);
    } else {
      newer = nodeHash(newer, hash);
    }
    [at, last] = [half(at), half(last)];
  }
  demand(last === 0, 'proof/false', 'The consistency proof is too short');
  demand(
    sameBytes(older, fromRoot) && sameBytes(newer, toRoot),
    'proof/false',
    `The tree of size ${to} does not begin with the tree of size ${from}`,
  );
};

const half = (index: number): number => Math.floor(index / 2);

/** A last node without a sibling is the same node one level up, and so on until it has one. */
const pastLoneNodes = (at: number, last: number): [number, number] => {
  while (at % 2 === 0 && at > 0) [at, last] = [half(at), half(last)];
  return [at, last];
};

const demandShape = (numbers: readonly number[], hashes: readonly Hash[]): void => {
  const counts = numbers.every((number) => Number.isSafeInteger(number) && number >= 0);
  demand(
    counts,
    'proof/malformed',
    `Sizes and indexes are whole numbers from 0 on, not ${numbers.join(', ')}`,
  );
  const sized = hashes.every(({ length }) => length === HASH_SIZE);
  demand(sized, 'proof/malformed', `A hash has ${HASH_SIZE} bytes`);
};
