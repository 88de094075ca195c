import { getPublicKey, hashes, sign, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

/** The public key, 32 bytes, of a secret seed of 32 bytes (RFC 8032). */
export const ed25519PublicKey = (seed: Uint8Array): Uint8Array => getPublicKey(seed);

/** The signature, 64 bytes, of a message under a secret seed. */
export const ed25519Sign = (seed: Uint8Array, message: Uint8Array): Uint8Array => sign(message, seed);

/** Whether a signature is that of the message under the public key, by the strict rule of RFC 8032. */
export const ed25519Verify = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  signature.length === 64 && verify(signature, message, key, { zip215: false });
