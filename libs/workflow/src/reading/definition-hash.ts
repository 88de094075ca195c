import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Definition } from '../definition.ts';

/** What a case pins: SHA-256, in hex, of the definition's canonical JSON (RFC 8785). How the text was laid out does not matter. */
export const definitionHash = (definition: Definition): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalize(definition) ?? '')));
