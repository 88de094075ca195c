import { randomBytes, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type SealedPart } from '#kernel';
import { fromBase64, toBase64 } from './bytes.ts';
import { type GcmKey, gcmDecrypt, gcmEncrypt, hkdf, type Secret } from './primitives.ts';

/** What a part is bound to: it opens in this event, under this name and key, and nowhere else. Text values only. */
export type PartHead = Readonly<Record<string, string>> & Pick<SealedPart, 'n' | 'k'>;

type Fields = Readonly<Record<string, unknown>>;

/** A sealed part is not what was sealed: it, its place or its secret was changed. It MUST NOT be shown as erased. */
export class BrokenSeal extends Error {}

const SALT_BYTES = 32;
const NO_SALT = Buffer.alloc(0);
const PART = Buffer.from('jejak/1/part\n');
const OPEN = Buffer.from('jejak/1/open\n');

/** The secret that opens one part, and no other: what is handed over when one part is disclosed. */
export const partSecret = (dek: Secret, salt: string, head: PartHead): Buffer =>
  secretOf(dek, salt, aadOf(head));

/** Seals fields under a data key, with a salt of their own: no two parts share a key or a nonce. */
export const sealPart = (dek: Secret, head: PartHead, fields: Fields): SealedPart => {
  const salt = toBase64(randomBytes(SALT_BYTES));
  const aad = aadOf(head);
  const { kc, ...key } = openingOf(secretOf(dek, salt, aad));
  const ct = gcmEncrypt(key, aad, Buffer.from(canonicalJson(fields)));
  return { n: head.n, k: head.k, kc: toBase64(kc), salt, ct: toBase64(ct) };
};

/** Opens a part by its data key. Throws `BrokenSeal`. */
export const openPart = (dek: Secret, head: PartHead, part: SealedPart): Fields =>
  open(head, part, (aad) => secretOf(dek, part.salt, aad));

/**
 * Opens a part by the secret handed over for it, which stands for the salt: only the log's commitment covers that.
 * Throws `BrokenSeal`.
 */
export const openDisclosedPart = (secret: Uint8Array, head: PartHead, part: SealedPart): Fields =>
  open(head, part, () => secret);

/** The commitment comes before the ciphertext: GCM alone lets one ciphertext open to two texts under two keys. */
const open = (head: PartHead, { kc, ct }: SealedPart, secretBy: (aad: Buffer) => Uint8Array): Fields => {
  try {
    const aad = aadOf(head);
    const { kc: expected, ...key } = openingOf(secretBy(aad));
    // It also throws when the lengths differ.
    if (!timingSafeEqual(expected, fromBase64(kc))) throw new Error('The key commitment does not fit');
    return JSON.parse(gcmDecrypt(key, aad, fromBase64(ct)).toString());
  } catch (cause) {
    throw new BrokenSeal(`Part ${head.n} under key ${head.k} is not what was sealed`, { cause });
  }
};

const secretOf = (dek: Secret, salt: string, aad: Buffer) =>
  hkdf(dek, fromBase64(salt), Buffer.concat([PART, aad]), 32);

const aadOf = (head: PartHead) => Buffer.from(canonicalJson(head));

const openingOf = (secret: Secret): GcmKey & { readonly kc: Buffer } => {
  const derived = hkdf(secret, NO_SALT, OPEN, 76);
  return { key: derived.subarray(0, 32), iv: derived.subarray(32, 44), kc: derived.subarray(44) };
};
