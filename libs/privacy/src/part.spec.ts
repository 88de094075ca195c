import { createCipheriv, createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, type SealedPart } from '#kernel';
import { fromBase64, toBase64 } from './bytes.ts';
import { ghash, over, ZERO } from './ghash.contract.ts';
import { BrokenSeal, openDisclosedPart, openPart, partSecret, sealPart } from './part.ts';
import { gcmDecrypt, hkdf } from './primitives.ts';

const dek = createSecretKey(randomBytes(32));
const head = { v: 'jejak/1', stream: 'case-1', id: 'e1', n: 'p1', k: 'person-1/1' };
const fields = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue());
const someByte = { at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) };
const changed = (text: string, at: number, by: number) => {
  const bytes = fromBase64(text);
  bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ by, at % bytes.length);
  return toBase64(bytes);
};

describe('a sealed part', () => {
  it('opens to what was sealed, whatever that was', () =>
    fc.assert(
      fc.property(fields, (given) => {
        const opened = openPart(dek, head, sealPart(dek, head, given));
        expect(canonicalJson(opened)).toBe(canonicalJson(given));
      }),
    ));

  it('does not open when one byte of its ciphertext, tag, salt or key commitment was changed', () =>
    fc.assert(
      fc.property(
        fields,
        fc.constantFrom('ct', 'salt', 'kc'),
        someByte.at,
        someByte.by,
        (given, name, at, by) => {
          const part = sealPart(dek, head, given);
          expect(() => openPart(dek, head, { ...part, [name]: changed(part[name], at, by) })).toThrow(
            BrokenSeal,
          );
        },
      ),
    ));

  it('does not open in another event, under another name or with anything added to its head', () => {
    const part = sealPart(dek, head, { name: 'Fiktif' });
    const alterations = fc.dictionary(fc.constantFrom('v', 'stream', 'id', 'n', 'k', 'x'), fc.string(), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(alterations, (altered) => {
        const other = { ...head, ...altered };
        fc.pre(canonicalJson(other) !== canonicalJson(head));
        expect(() => openPart(dek, other, part)).toThrow(BrokenSeal);
      }),
    );
  });

  it('does not open when its text was written in another form of base64, or cut off', () => {
    const part = sealPart(dek, head, { name: 'Fiktif' });
    for (const kc of [`${part.kc} `, part.kc.replace('=', ''), part.kc.slice(4), ''])
      expect(() => openPart(dek, head, { ...part, kc })).toThrow(BrokenSeal);
    expect(() => openPart(dek, head, { ...part, ct: '' })).toThrow(BrokenSeal);
  });

  it('says nothing about the text where it is refused', () => {
    const part = sealPart(dek, head, { name: 'Fiktif' });
    expect(() => openPart(dek, { ...head, n: 'p2' }, part)).toThrow(
      'Part p2 under key person-1/1 is not what was sealed',
    );
  });

  it('looks different each time, also with the same text', () => {
    const parts = Array.from({ length: 50 }, () => sealPart(dek, head, { name: 'Fiktif' }));
    for (const name of ['ct', 'salt', 'kc'] as const)
      expect(new Set(parts.map((part) => part[name])).size).toBe(50);
  });

  it('is read by every later release', () => {
    const key = Buffer.alloc(32, 7);
    expect(openPart(key, head, STORED)).toEqual({ name: 'Contoh Fiktif', phone: null });
  });
});

describe('the secret of one part', () => {
  it('opens that part, and no other under the same key', () => {
    const [one, other] = [sealPart(dek, head, { name: 'A' }), sealPart(dek, head, { name: 'B' })] as const;
    const secret = partSecret(dek, one.salt, head);
    expect(openDisclosedPart(secret, head, one)).toEqual({ name: 'A' });
    expect(() => openDisclosedPart(secret, head, other)).toThrow(BrokenSeal);
    expect(() => openPart(secret, head, other)).toThrow(BrokenSeal);
  });

  it('cannot be one of two that open the same ciphertext, though AES-GCM alone would let both', () => {
    const [first, second] = [randomBytes(32), randomBytes(32)] as const;
    const forged = opensTwice(first, second);
    const ct = toBase64(forged);
    for (const secret of [first, second])
      expect(gcmDecrypt(derived(secret), Buffer.from(canonicalJson(head)), forged)).toHaveLength(32);

    const refusalOf = (secret: Buffer, kc: string) => {
      const part: SealedPart = { n: 'p1', k: head.k, kc, salt: toBase64(randomBytes(32)), ct };
      try {
        return openDisclosedPart(secret, head, part);
      } catch (error) {
        return ((error as Error).cause as Error).message;
      }
    };
    const commitment = toBase64(derived(first).kc);
    expect(refusalOf(second, commitment)).toBe('The key commitment does not fit');
    // The one it is committed to gets further: to a text of noise, which is not JSON.
    expect(refusalOf(first, commitment)).toMatch(/JSON/);
  });
});

const derived = (secret: Buffer) => {
  const bytes = hkdf(secret, Buffer.alloc(0), Buffer.from('jejak/1/open\n'), 76);
  return { key: bytes.subarray(0, 32), iv: bytes.subarray(32, 44), kc: bytes.subarray(44) };
};

/** Two blocks and a tag that AES-GCM accepts under the keys of both secrets: the second block makes the tags equal. */
const opensTwice = (...secrets: [Buffer, Buffer]): Buffer => {
  const aad = Buffer.from(canonicalJson(head));
  const noise = randomBytes(16);
  const [one, two] = secrets.map((secret) => {
    const { key, iv } = derived(secret);
    const block = (input: Buffer) => createCipheriv('aes-256-ecb', key, null).update(input);
    const mask = BigInt(`0x${block(Buffer.concat([iv, Buffer.from('00000001', 'hex')])).toString('hex')}`);
    const h = BigInt(`0x${block(Buffer.alloc(16)).toString('hex')}`);
    return { h, tagWith: (last: Buffer) => ghash(h, aad, Buffer.concat([noise, last])) ^ mask };
  }) as [Hashing, Hashing];
  const last = over(one.tagWith(ZERO) ^ two.tagWith(ZERO), one.h, two.h);
  return Buffer.concat([noise, last, bytesOf(one.tagWith(last))]);
};

interface Hashing {
  readonly h: bigint;
  readonly tagWith: (last: Buffer) => bigint;
}

const bytesOf = (value: bigint) => Buffer.from(value.toString(16).padStart(32, '0'), 'hex');

/** Stored once; MUST NOT be made anew. */
const STORED: SealedPart = {
  n: 'p1',
  k: 'person-1/1',
  kc: 'Obobhngvks2i2nF29w6NGjJni0CYy9lMyPmkmdp+yno=',
  salt: 'Gwl5c6GZgxET5vKM65aYGfuXgqlwiUjjHwd2Bwsx2Uk=',
  ct: 'N3Aq5xqY+O1Dn6tGnj7jMp8BZEuO3++726yq4oPKufOpARVlv6ZC8s9t/190xVfYu7zvpK4=',
};
