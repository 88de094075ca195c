import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** The one JSON text of a value (RFC 8785): keys in order, nothing undefined. MUST NOT be given what JSON cannot hold. */
export const canonicalJson = (value: object): string => canonicalize(value) as string;

/** The SHA-256, in lower-case hex, of a value's canonical JSON: equal values have equal hashes, whatever the order of their keys. */
export const canonicalHash = (value: object): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
