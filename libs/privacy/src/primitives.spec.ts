import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gcmDecrypt, gcmEncrypt, hkdf, unwrapKey, wrapKey } from './primitives.ts';

const vectorsOf = (file: string): readonly Record<string, string>[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', file), 'utf8'));
const hex = (text = ''): Buffer => Buffer.from(text, 'hex');

/** The ids of the vectors whose outcome is not the published one. */
const wrong = (
  vectors: readonly Record<string, string>[],
  outcome: (vector: Record<string, string>) => string,
) => vectors.filter((vector) => outcome(vector) !== (vector.result ?? 'valid')).map(({ tcId }) => tcId);

const accepted = (open: () => Buffer, expected: Buffer) => {
  try {
    return open().equals(expected) ? 'valid' : 'another text';
  } catch {
    return 'invalid';
  }
};

describe('published vectors', () => {
  it('of AES-256-GCM (Wycheproof): the valid ones are equal, the invalid ones are refused', () => {
    const vectors = vectorsOf('aes-256-gcm.json');
    expect(vectors).toHaveLength(66);
    const outcome = ({ key, iv, aad, msg, ct, tag }: Record<string, string>) =>
      accepted(
        () => gcmDecrypt({ key: hex(key), iv: hex(iv) }, hex(aad), Buffer.concat([hex(ct), hex(tag)])),
        hex(msg),
      );
    expect(wrong(vectors, outcome)).toEqual([]);
    const valid = vectors.filter(({ result }) => result === 'valid');
    for (const { key, iv, aad, msg, ct, tag } of valid) {
      const sealed = gcmEncrypt({ key: hex(key), iv: hex(iv) }, hex(aad), hex(msg));
      expect(sealed.toString('hex')).toBe(`${ct}${tag}`);
    }
  });

  it('of HKDF-SHA256 (RFC 5869, Wycheproof): all are equal', () => {
    const vectors = vectorsOf('hkdf-sha256.json');
    expect(vectors.filter(({ comment }) => comment === 'RFC 5869')).toHaveLength(3);
    const outcome = ({ ikm, salt, info, size, okm }: Record<string, string>) =>
      accepted(() => hkdf(hex(ikm), hex(salt), hex(info), Number(size)), hex(okm));
    expect(vectors).toHaveLength(80);
    expect(wrong(vectors, outcome)).toEqual([]);
  });

  it('of AES-256 key wrap with padding (RFC 5649, Wycheproof): the valid ones are equal, the invalid ones are refused', () => {
    const vectors = vectorsOf('aes-256-kwp.json');
    expect(vectors).toHaveLength(94);
    const outcome = ({ key, msg, ct }: Record<string, string>) =>
      accepted(() => unwrapKey(hex(key), hex(ct)), hex(msg));
    expect(wrong(vectors, outcome)).toEqual([]);
    for (const { key, msg, ct } of vectors.filter(({ result }) => result === 'valid'))
      expect(wrapKey(hex(key), hex(msg)).toString('hex')).toBe(ct);
  });
});
