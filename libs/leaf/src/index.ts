export { type PublicContent, publicCommitment, publicContent, sealedCommitment } from './commitment.ts';
export {
  draftLeaf,
  finishLeaf,
  LEAF_FORM,
  type LeafContent,
  type LeafDraft,
  type LeafPlace,
  leafHashOf,
  leafOf,
  MAX_LEAF_BYTES,
} from './leaf.ts';
export { type Leaf, type LeafPart, NotALeaf, parseLeaf } from './parse-leaf.ts';
