import { sha256 } from '@noble/hashes/sha2.js';
import { joined } from './text.ts';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;

/** The length of a hash in bytes. */
export const HASH_SIZE = 32;

/** The root of a tree without leaves. */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array());

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of a leaf's bytes (RFC 6962, section 2.1). */
export const leafHash = (leaf: Uint8Array): Hash => sha256(joined(LEAF, leaf));

/** The hash over two hashes (RFC 6962, section 2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(joined(NODE, left, right));

/**
 * The hash over the 2^level leaves from index * 2^level on. It is only asked for nodes whose leaves are all in the tree;
 * MUST throw when it does not have one.
 */
export type Nodes = (level: number, index: number) => Hash;

/** The nodes of a tree that is wholly in memory, by its leaf hashes. */
export const nodesOver = (leafHashes: readonly Hash[]): Nodes => {
  const levels = [leafHashes];
  const levelAt = (level: number): readonly Hash[] => {
    const known = levels[level];
    if (known) return known;
    const below = levelAt(level - 1);
    const pairs = Array.from({ length: Math.floor(below.length / 2) }, (_, pair) => pair * 2);
    const hashes = pairs.map((left) => nodeHash(below[left] as Hash, below[left + 1] as Hash));
    levels[level] = hashes;
    return hashes;
  };
  return (level, index) => {
    const hash = levelAt(level)[index];
    if (!hash) throw new RangeError(`There is no node ${index} at level ${level}`);
    return hash;
  };
};

/** The root of the tree of the first `size` leaves. */
export const rootOf = (size: number, nodes: Nodes): Hash =>
  size === 0 ? EMPTY_ROOT : rangeHash(0, size, nodes);

/** A tree whose leaves come one by one, of which one hash for each level is kept: enough for its root. */
export class GrowingRoot {
  /** The whole subtrees so far, the largest first; no two have the same height. */
  private readonly peaks: { readonly level: number; readonly hash: Hash }[] = [];

  add(leaf: Hash): void {
    let peak = { level: 0, hash: leaf };
    for (let last = this.peaks.at(-1); last?.level === peak.level; last = this.peaks.at(-1)) {
      this.peaks.pop();
      peak = { level: peak.level + 1, hash: nodeHash(last.hash, peak.hash) };
    }
    this.peaks.push(peak);
  }

  root(): Hash {
    const hashes = this.peaks.map(({ hash }) => hash);
    return hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));
  }
}

/**
 * The hashes that lead from a leaf to the root of the tree of the first `size` leaves, from the bottom up (RFC 6962,
 * section 2.1.1). The index MUST be below the size.
 */
export const inclusionProof = (index: number, size: number, nodes: Nodes): readonly Hash[] => {
  if (!(index >= 0 && index < size)) throw new RangeError(`A tree of ${size} leaves has no leaf ${index}`);
  const path = (begin: number, end: number): Hash[] => {
    if (end - begin === 1) return [];
    const middle = begin + split(end - begin);
    return index < middle
      ? [...path(begin, middle), rangeHash(middle, end, nodes)]
      : [...path(middle, end), rangeHash(begin, middle, nodes)];
  };
  return path(0, size);
};

/**
 * The hashes that show that the tree of the first `from` leaves is the beginning of that of the first `to` (RFC 6962,
 * section 2.1.2). Empty when either says nothing: `from` is 0, or both are equal. `from` MUST NOT be above `to`.
 */
export const consistencyProof = (from: number, to: number, nodes: Nodes): readonly Hash[] => {
  if (!(from >= 0 && from <= to)) throw new RangeError(`A tree of ${to} leaves cannot begin with ${from}`);
  const path = (begin: number, end: number, known: boolean): Hash[] => {
    if (from === end) return known ? [] : [rangeHash(begin, end, nodes)];
    const middle = begin + split(end - begin);
    return from <= middle
      ? [...path(begin, middle, known), rangeHash(middle, end, nodes)]
      : [...path(middle, end, false), rangeHash(begin, middle, nodes)];
  };
  return from === 0 ? [] : path(0, to, true);
};

/** The least level at which one node covers that many leaves. */
const heightOf = (leaves: number): number => {
  let level = 0;
  while (2 ** level < leaves) level++;
  return level;
};

/** The largest power of two below the number of leaves: where RFC 6962 cuts a tree in two. */
const split = (leaves: number): number => 2 ** (heightOf(leaves) - 1);

const rangeHash = (begin: number, end: number, nodes: Nodes): Hash => {
  const level = heightOf(end - begin);
  if (2 ** level === end - begin) return nodes(level, begin / (end - begin));
  const middle = begin + split(end - begin);
  return nodeHash(rangeHash(begin, middle, nodes), rangeHash(middle, end, nodes));
};
