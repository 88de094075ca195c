import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type RecordedEvent, type SealedPart } from '#kernel';
import { fromBase64, toBase64 } from './base64.ts';

/** What an event says openly, beside what its leaf itself says. */
export type PublicContent = Pick<RecordedEvent, 'actor' | 'data' | 'meta' | 'occurredAt' | 'onBehalfOf'>;

/** All that the public commitment of an event covers: it is what a bundle hands over beside the salt. */
export const publicContent = ({
  actor,
  data,
  meta,
  occurredAt,
  onBehalfOf,
}: PublicContent): PublicContent => ({
  actor,
  data,
  meta,
  occurredAt,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

/** What the log commits to for the public part. Without the salt, which a redacted copy leaves out, it cannot be guessed. */
export const publicCommitment = (salt: string, content: object): string =>
  hashOf('jejak/1/pub\n', fromBase64(salt), utf8ToBytes(canonicalJson(content)));

/** What the log commits to for a sealed part. It says nothing about the text. */
export const sealedCommitment = ({ salt, ct }: Pick<SealedPart, 'salt' | 'ct'>): string =>
  hashOf('jejak/1/enc\n', fromBase64(salt), fromBase64(ct));

const hashOf = (domain: string, ...parts: readonly Uint8Array[]) =>
  toBase64(sha256(concatBytes(utf8ToBytes(domain), ...parts)));
