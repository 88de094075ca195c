export { checkLogProof, type ProvenLeaf } from './check-log-proof.ts';
export { checkPolicy, checkSigned, type WitnessedCheckpoint } from './check-policy.ts';
export { type Consistency, checkConsistency, checkInclusion, type Inclusion } from './check-proofs.ts';
export { type Checkpoint, parseCheckpoint, writeCheckpoint } from './checkpoint.ts';
export { MAX_ENTRY_SIZE, readEntryBundle, writeEntryBundle } from './entry-bundle.ts';
export {
  consistencyProof,
  EMPTY_ROOT,
  GrowingRoot,
  HASH_SIZE,
  type Hash,
  inclusionProof,
  leafHash,
  type Nodes,
  nodeHash,
  nodesOver,
  rootOf,
} from './merkle.ts';
export { NotProven, type Want } from './not-proven.ts';
export {
  type Note,
  type NoteSignature,
  parseNote,
  parseSignatureLine,
  signatureLine,
  withSignature,
  writeNote,
} from './note.ts';
export {
  type KeyUse,
  type NoteKey,
  type NoteSigner,
  noteKey,
  parseNoteKey,
  parseSigner,
  signerOf,
  writeNoteKey,
  writeSigner,
} from './note-key.ts';
export { cosign, signText, type Verified, verified } from './note-signing.ts';
export {
  NO_QUORUM,
  type Policy,
  parsePolicy,
  type TrustedLog,
  type Witness,
  type WitnessGroup,
  writePolicy,
} from './policy.ts';
export { type LogProof, parseLogProof, writeLogProof } from './proof-text.ts';
export { parseSubmission, type Submission, writeSubmission } from './submission-text.ts';
export { parseTilePath, TILE_WIDTH, type Tile, tilePath } from './tile-path.ts';
export { growTiles, nodesInTiles, type TileContent, type TileReader, tilesFor } from './tiles.ts';
