import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalHash, canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('is the one of RFC 8785', () =>
    expect(canonicalJson({ b: [1e30, 'é\u2028', undefined], a: undefined, '€': 4.5, '1': null })).toBe(
      '{"1":null,"b":[1e+30,"é\u2028",null],"€":4.5}',
    ));
  it('says the same of equal values, whatever the order of their keys', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    ));
  it('is hashed as UTF-8', () => {
    const value = { perihal: 'Permohonan pelindungan', isi: '“Kepada Yth.” ភាសាខ្មែរ' };
    const expected = createHash('sha256').update(canonicalJson(value)).digest('hex');
    expect(canonicalHash(value)).toBe(expected);
  });
});
