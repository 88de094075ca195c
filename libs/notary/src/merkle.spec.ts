import { readFileSync } from 'node:fs';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { checkConsistency, checkInclusion } from './check-proofs.ts';
import {
  consistencyProof,
  EMPTY_ROOT,
  GrowingRoot,
  inclusionProof,
  leafHash,
  nodeHash,
  nodesOver,
  rootOf,
} from './merkle.ts';
import { NotProven } from './not-proven.ts';

interface Vectors {
  readonly leaves: readonly string[];
  readonly roots: readonly string[];
  readonly inclusion: readonly { index: number; size: number; proof: readonly string[] }[];
  readonly consistency: readonly { from: number; to: number; proof: readonly string[] }[];
}
interface Argon {
  readonly size: number;
  readonly root: string;
  readonly index: number;
  readonly leaf: string;
  readonly inclusion: readonly string[];
  readonly earlierSize: number;
  readonly earlierRoot: string;
  readonly consistency: readonly string[];
}
const read = (name: string) => JSON.parse(readFileSync(new URL(`vectors/${name}`, import.meta.url), 'utf8'));
const vectors: Vectors = read('merkle.json');
const argon: Argon = read('argon2020.json');
const LEAVES = vectors.leaves.map(hexToBytes);
const ROOTS = vectors.roots.map(hexToBytes);

const base64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const root = (size: number) => (size === 0 ? EMPTY_ROOT : (ROOTS[size - 1] as Uint8Array));
const stranger = leafHash(utf8ToBytes('of another tree'));
const flipped = (hash: Uint8Array, bit = 0) =>
  hash.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

/** A proof spoilt in every way that the published tests know. */
const spoilt = (proof: readonly Uint8Array[], ...strangers: readonly Uint8Array[]) => [
  ...strangers.flatMap((hash) => [
    [...proof, hash],
    [hash, ...proof],
  ]),
  [...proof, new Uint8Array()],
  [new Uint8Array(), ...proof],
  ...proof.map((_, at) => proof.with(at, flipped(proof[at] as Uint8Array, 3))),
  ...(proof.length > 0 ? [proof.slice(0, -1), proof.slice(1)] : []),
];

describe('the tree of a log', () => {
  const nodes = nodesOver(LEAVES.map(leafHash));

  it('hashes as RFC 6962 says', () => {
    expect(bytesToHex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(bytesToHex(leafHash(utf8ToBytes('L123456')))).toBe(
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    );
    expect(bytesToHex(nodeHash(utf8ToBytes('N123'), utf8ToBytes('N456')))).toBe(
      'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb',
    );
  });

  it('has the published roots', () =>
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((size) => rootOf(size, nodes))).toEqual([EMPTY_ROOT, ...ROOTS]));

  it('has the same root when its leaves come one by one', () =>
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 70 }), (texts) => {
        const hashes = texts.map(leafHash);
        const growing = new GrowingRoot();
        for (const hash of hashes) growing.add(hash);
        expect(growing.root()).toEqual(rootOf(hashes.length, nodesOver(hashes)));
      }),
    ));

  it.each(vectors.inclusion)(
    'makes and accepts the published proof of leaf $index in $size, and nothing near it',
    ({ index, size, ...published }) => {
      const proof = published.proof.map(hexToBytes);
      const claim = { index, size, leaf: leafHash(LEAVES[index] as Uint8Array), root: root(size), proof };
      expect(inclusionProof(index, size, nodes)).toEqual(proof);
      checkInclusion(claim);
      const false_ = [
        ...[index - 1, index + 1, index ^ 2].map((other) => ({ ...claim, index: other })),
        ...[size * 2, Math.floor(size / 2)].map((other) => ({ ...claim, size: other })),
        ...[utf8ToBytes('WrongLeaf'), stranger].map((leaf) => ({ ...claim, leaf })),
        ...[EMPTY_ROOT, stranger].map((other) => ({ ...claim, root: other })),
        ...spoilt(proof, claim.root, stranger).map((other) => ({ ...claim, proof: other })),
      ];
      for (const one of false_) expect(() => checkInclusion(one)).toThrow(NotProven);
    },
  );

  it.each(vectors.consistency)(
    'makes and accepts the published proof from $from to $to, and nothing near it',
    ({ from, to, ...published }) => {
      const proof = published.proof.map(hexToBytes);
      const claim = { from, to, fromRoot: root(from), toRoot: root(to), proof };
      expect(consistencyProof(from, to, nodes)).toEqual(proof);
      checkConsistency(claim);
      const false_ = [
        ...(proof.length > 0
          ? [
              ...[from - 1, from + 1, from ^ 2].map((other) => ({ ...claim, from: other })),
              ...[to * 2, Math.floor(to / 2)].map((other) => ({ ...claim, to: other })),
              { ...claim, fromRoot: claim.toRoot, toRoot: claim.fromRoot },
              { ...claim, proof: [] },
            ]
          : []),
        ...[stranger, utf8ToBytes('WrongRoot')].flatMap((other) => [
          { ...claim, fromRoot: other },
          { ...claim, toRoot: other },
        ]),
        ...spoilt(proof, claim.fromRoot, claim.toRoot).map((other) => ({ ...claim, proof: other })),
      ];
      for (const one of false_) expect(() => checkConsistency(one)).toThrow(NotProven);
    },
  );

  it('is the one of the logs of Certificate Transparency', () => {
    const now = { size: argon.size, root: base64(argon.root) };
    checkInclusion({
      ...now,
      index: argon.index,
      leaf: leafHash(base64(argon.leaf)),
      proof: argon.inclusion.map(base64),
    });
    checkConsistency({
      from: argon.earlierSize,
      fromRoot: base64(argon.earlierRoot),
      to: now.size,
      toRoot: now.root,
      proof: argon.consistency.map(base64),
    });
  });
});

describe('the laws of trees', () => {
  const trees = fc
    .uint8Array({ minLength: 1, maxLength: 70 })
    .map((seeds) => Array.from(seeds, (seed, at) => leafHash(Uint8Array.of(seed, at))));
  const anIndex = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const place = (share: number, size: number) => Math.floor(share * size);

  it('every leaf is proven, and by no altered proof', () =>
    fc.assert(
      fc.property(trees, anIndex, fc.nat({ max: 255 }), (leaves, share, bit) => {
        const nodes = nodesOver(leaves);
        const index = place(share, leaves.length);
        const leaf = leaves[index] as Uint8Array;
        const proof = inclusionProof(index, leaves.length, nodes);
        const claim = { index, size: leaves.length, leaf, root: rootOf(leaves.length, nodes), proof };
        checkInclusion(claim);
        expect(() => checkInclusion({ ...claim, leaf: flipped(leaf, bit) })).toThrow(NotProven);
        expect(() => checkInclusion({ ...claim, root: flipped(claim.root, bit) })).toThrow(NotProven);
        for (const other of [
          ...proof.map((hash, at) => proof.with(at, flipped(hash, bit))),
          ...spoilt(proof, claim.root),
        ]) {
          expect(() => checkInclusion({ ...claim, proof: other })).toThrow(NotProven);
        }
      }),
    ));

  it('no leaf is proven at another place', () =>
    fc.assert(
      fc.property(trees, anIndex, anIndex, (leaves, share, otherShare) => {
        const nodes = nodesOver(leaves);
        const [index, other] = [place(share, leaves.length), place(otherShare, leaves.length)];
        fc.pre(index !== other);
        const leaf = leaves[index] as Uint8Array;
        const proof = inclusionProof(index, leaves.length, nodes);
        const claim = { index: other, size: leaves.length, leaf, root: rootOf(leaves.length, nodes), proof };
        expect(() => checkInclusion(claim)).toThrow(NotProven);
      }),
    ));

  it('a tree is consistent with each of its beginnings, and with none that was rewritten', () =>
    fc.assert(
      fc.property(trees, anIndex, anIndex, fc.nat({ max: 255 }), (leaves, toShare, fromShare, bit) => {
        const nodes = nodesOver(leaves);
        const to = place(toShare, leaves.length) + 1;
        const from = place(fromShare, to) + 1;
        const proof = consistencyProof(from, to, nodes);
        const claim = { from, to, fromRoot: rootOf(from, nodes), toRoot: rootOf(to, nodes), proof };
        checkConsistency(claim);
        checkConsistency({ ...claim, from: 0, fromRoot: EMPTY_ROOT, proof: [] });
        const rewritten = nodesOver(leaves.with(from - 1, stranger));
        expect(() => checkConsistency({ ...claim, toRoot: rootOf(to, rewritten) })).toThrow(NotProven);
        expect(() =>
          checkConsistency({
            ...claim,
            toRoot: rootOf(to, rewritten),
            proof: consistencyProof(from, to, rewritten),
          }),
        ).toThrow(NotProven);
        expect(() => checkConsistency({ ...claim, fromRoot: flipped(claim.fromRoot, bit) })).toThrow(
          NotProven,
        );
      }),
    ));

  it('no proof is made of what is not there', () => {
    const nodes = nodesOver(LEAVES.map(leafHash));
    expect(() => inclusionProof(8, 8, nodes)).toThrow('A tree of 8 leaves has no leaf 8');
    expect(() => consistencyProof(5, 4, nodes)).toThrow('A tree of 4 leaves cannot begin with 5');
    expect(() => rootOf(16, nodes)).toThrow('There is no node');
  });
});
