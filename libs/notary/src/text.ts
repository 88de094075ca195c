import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { demand, type Want } from './not-proven.ts';

/** Bytes as standard base64 with padding (RFC 4648, section 4). */
export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The bytes of a base64 text. Refuses what `toBase64` would not have written: spaces, missing padding, stray bits. */
export const fromBase64 = (text: string, code: Want, what: string): Uint8Array => {
  const exact = /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0;
  const bytes = exact ? Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) : new Uint8Array();
  demand(exact && toBase64(bytes) === text, code, `The ${what} is not in base64: ${text.slice(0, 80)}`);
  return bytes;
};

/** The whole number that a decimal without sign and leading zeros stands for. Refuses those above 2^53 - 1. */
export const fromDecimal = (text: string, code: Want, what: string): number => {
  const number = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  demand(Number.isSafeInteger(number), code, `The ${what} is not a decimal below 2^53: ${text.slice(0, 80)}`);
  return number;
};

/** Whether two runs of bytes are the same. Not for secrets: it takes as long as they agree. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** A number as eight bytes, the most significant first. */
export const uint64 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
};

/** Texts as UTF-8 and bytes as they are, one after the other. */
export const joined = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  concatBytes(...parts.map((part) => (typeof part === 'string' ? utf8ToBytes(part) : part)));

/** Whether a text has control characters of ASCII, apart from the allowed ones. */
export const hasControls = (text: string, allowed: string): boolean =>
  Array.from(text).some((char) => (char < ' ' || char === '\x7f') && !allowed.includes(char));
