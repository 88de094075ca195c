import { createCipheriv, createDecipheriv, hkdfSync, type KeyObject } from 'node:crypto';

/** The secret of a key: as an object of the crypto library it shows nothing when it is printed. */
export type Secret = KeyObject | Uint8Array;

/** AES-256-GCM with a nonce of 12 bytes. A nonce MUST serve a key once. */
export interface GcmKey {
  readonly key: Secret;
  readonly iv: Uint8Array;
}

const TAG_BYTES = 16;
/** RFC 5649, section 3: the constant that precedes the length. */
const KWP_IV = Buffer.from('a65959a6', 'hex');

/** HKDF-SHA256, RFC 5869. */
export const hkdf = (secret: Secret, salt: Uint8Array, info: Uint8Array, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));

/** The ciphertext with its tag of 16 bytes behind it. */
export const gcmEncrypt = ({ key, iv }: GcmKey, aad: Uint8Array, plain: Uint8Array): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Throws unless ciphertext, tag and aad are those of one encryption under this key. */
export const gcmDecrypt = ({ key, iv }: GcmKey, aad: Uint8Array, sealed: Uint8Array): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
};

/** AES-256 key wrap with padding, RFC 5649. */
export const wrapKey = (kek: Secret, key: Uint8Array): Buffer => {
  const cipher = createCipheriv('id-aes256-wrap-pad', kek, KWP_IV);
  return Buffer.concat([cipher.update(key), cipher.final()]);
};

/** Throws unless the key was wrapped under this one and is unchanged. */
export const unwrapKey = (kek: Secret, wrapped: Uint8Array): Buffer => {
  const decipher = createDecipheriv('id-aes256-wrap-pad', kek, KWP_IV);
  return Buffer.concat([decipher.update(wrapped), decipher.final()]);
};
