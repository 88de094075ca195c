import { createHash } from 'node:crypto';
import {
  consistencyProof,
  type Hash,
  leafHash,
  type NoteSigner,
  nodesOver,
  rootOf,
  signerOf,
  signText,
  writeCheckpoint,
  writeNote,
} from '#notary';

/** A key that is the same in every run. */
export const signerNamed = (name: string, use: 'note' | 'cosignature', secret = name): NoteSigner =>
  signerOf(name, use, createHash('sha256').update(secret).digest());

/** A log in memory whose leaves are the characters of a text; texts that begin alike are logs that begin alike. */
export const smallLog = (leaves: string, signer = signerNamed('example.com/log', 'note')) => {
  const nodes = nodesOver([...leaves].map((leaf) => leafHash(Buffer.from(leaf))));
  const origin = signer.key.name;
  return {
    signer,
    /** The checkpoint of the first leaves as a signed note. */
    checkpoint: (size = leaves.length): string => {
      const text = writeCheckpoint({ origin, size, root: rootOf(size, nodes) });
      return writeNote({ text, signatures: [signText(signer, text)] });
    },
    proof: (from: number, to = leaves.length): readonly Hash[] => consistencyProof(from, to, nodes),
  };
};
