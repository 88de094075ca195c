import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type RecordedEvent, type SealedPart } from '#kernel';
import { toBase64 } from './base64.ts';
import { type PublicContent, publicCommitment, publicContent, sealedCommitment } from './commitment.ts';

/** The version of the form, and the first word of all that is hashed or sealed for it. */
export const LEAF_FORM = 'jejak/1';

/** UTF-8 bytes of one leaf: the tiles of the log give two bytes to its length. */
export const MAX_LEAF_BYTES = 65_535;

/** What of an event its leaf is made of, but for its place in the store. */
export type LeafContent = PublicContent & Pick<RecordedEvent, 'id' | 'type' | 'schema' | 'salt' | 'sealed'>;

/** A leaf as far as it is known before the event has its place: the text around `prev`, `rec` and `ver`. */
export interface LeafDraft {
  /** Ends where `prev` is written: `null`, or a text in quotation marks. */
  readonly head: string;
  /** Goes on behind `,"rec":"` and the time of recording, up to the version, after which `"}` is all that lacks. */
  readonly tail: string;
}

/** What the store adds: the hash of the leaf of the stream's event before, null for the first; when; and which. */
export interface LeafPlace {
  readonly prev: string | null;
  readonly rec: string;
  readonly ver: number;
}

/** The leaf of an event on its way into the store. Fields in `personal` are not in it: seal them before. */
export const draftLeaf = (tenant: string, streamId: string, event: LeafContent): LeafDraft => {
  const { id, type, schema, actor, salt, sealed } = event;
  const parts = [{ c: publicCommitment(salt, publicContent(event)), n: 'pub' }, ...sealedParts(sealed)];
  const head = canonicalJson({ actor: actor.id, id, parts });
  const tail = canonicalJson({ schema: String(schema), stream: streamId, tenant, type, v: LEAF_FORM });
  return { head: `${head.slice(0, -1)},"prev":`, tail: `",${tail.slice(1, -1)},"ver":"` };
};

/** The whole leaf. The same text is written in SQL by `jejak.append_batch`. */
export const finishLeaf = ({ head, tail }: LeafDraft, { prev, rec, ver }: LeafPlace): string =>
  `${head}${prev === null ? 'null' : `"${prev}"`},"rec":"${rec}${tail}${ver}"}`;

/** The leaf of a recorded event, from what was read; it MUST be the one that was stored with it. */
export const leafOf = (tenant: string, event: RecordedEvent, prev: string | null): string =>
  finishLeaf(draftLeaf(tenant, event.streamId, event), { prev, rec: event.recordedAt, ver: event.version });

/** The hash of a leaf in the log (RFC 6962, section 2.1), in base64: the receipt of an event, and `prev` of the next. */
export const leafHashOf = (leaf: string): string =>
  toBase64(sha256(concatBytes(Uint8Array.of(0), utf8ToBytes(leaf))));

const sealedParts = (sealed: RecordedEvent['sealed']) =>
  Object.values(sealed ?? {})
    .sort((a, b) => partNumber(a) - partNumber(b))
    .map((part) => ({ c: sealedCommitment(part), k: part.k, kc: part.kc, n: part.n }));

const partNumber = ({ n }: SealedPart) => Number(n.slice(1));
