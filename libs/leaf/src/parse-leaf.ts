import { canonicalJson } from '#kernel';
import { fromBase64 } from './base64.ts';
import { LEAF_FORM } from './leaf.ts';

/** One commitment: the public part `pub`, or a sealed one with its key and the commitment to that key. */
export interface LeafPart {
  readonly n: string;
  readonly c: string;
  readonly k?: string;
  readonly kc?: string;
}

/** A leaf that was read and is well formed. All values are texts, as they stand there. */
export interface Leaf {
  readonly actor: string;
  readonly id: string;
  readonly parts: readonly LeafPart[];
  /** Null in the first event of a stream only. */
  readonly prev: string | null;
  readonly rec: string;
  readonly schema: string;
  readonly stream: string;
  readonly tenant: string;
  readonly type: string;
  readonly v: string;
  readonly ver: string;
}

/** A text that no release of Jejak writes as a leaf. The message says what is wrong with it. */
export class NotALeaf extends Error {}

const HASH_BYTES = 32;
const KEYS = 'actor,id,parts,prev,rec,schema,stream,tenant,type,v,ver';
const REC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const NUMBER = /^[1-9]\d{0,15}$/;

/** Reads a leaf. Throws `NotALeaf` unless it is one, byte for byte in its one form: every key once, in order. */
export const parseLeaf = (text: string): Leaf => {
  const leaf = parsed(text) as Leaf;
  demand(isRecord(leaf) && Object.keys(leaf).join() === KEYS, 'its fields are not those of a leaf');
  const { parts, prev, ...texts } = leaf;
  const { rec, schema, v, ver } = texts;
  demand(
    Object.values(texts).every((value) => typeof value === 'string'),
    'a field is no text',
  );
  demand(v === LEAF_FORM, `it is not of the form ${LEAF_FORM}`);
  demand(REC.test(rec), 'its time of recording is not in UTC with milliseconds');
  demand(NUMBER.test(ver) && NUMBER.test(schema), 'its version or schema is no number from 1');
  demand(ver === '1' ? prev === null : isHash(prev), 'it does not follow the event before it');
  demand(Array.isArray(parts) && parts.every(isPart) && parts.length > 0, 'its parts are not as they should');
  demand(canonicalJson(leaf) === text, 'it is not canonical JSON');
  return leaf;
};

const demand = (holds: boolean, rule: string) => {
  if (!holds) throw new NotALeaf(`This is not a leaf: ${rule}`);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NotALeaf('This is not a leaf: it is no JSON', { cause });
  }
};

const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const isHash = (value: unknown): boolean => {
  try {
    return typeof value === 'string' && fromBase64(value).length === HASH_BYTES;
  } catch {
    return false;
  }
};

const isPart = (part: unknown, index: number): boolean => {
  if (!isRecord(part)) return false;
  const { n, c, k, kc } = part as LeafPart;
  const keys = Object.keys(part as object).join();
  if (index === 0) return keys === 'c,n' && n === 'pub' && isHash(c);
  return keys === 'c,k,kc,n' && n === `p${index}` && typeof k === 'string' && isHash(c) && isHash(kc);
};
