import { inflateSync } from 'node:zlib';
import { exampleLetter } from './example-letter.ts';
import { letterPdf } from './pdf.ts';

const pagesOf = (pdf: Buffer): number => Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
const fontsOf = (pdf: Buffer) =>
  new Set([...pdf.toString('latin1').matchAll(/\/FontName \/\w+\+(\S+)/g)].map(([, name]) => name));

/** What is drawn on the pages: each text as codes of an embedded font, so that only its length can be told. */
const drawnOn = (pdf: Buffer): string =>
  [...pdf.toString('latin1').matchAll(/FlateDecode\s*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'))
    .join('\n');

describe('a letter as PDF', () => {
  it('carries its fonts, so that it looks the same everywhere', async () => {
    const pdf = await letterPdf(exampleLetter);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect([...fontsOf(pdf)].toSorted()).toEqual(['Tinos-Bold', 'Tinos-Regular']);
    expect(pdf.toString('latin1').match(/\/FontFile2/g)).toHaveLength(2);
  });
  it('goes on as many pages as it needs; the list of enclosures has its own', async () => {
    expect(pagesOf(await letterPdf({ ...exampleLetter, enclosures: [] }))).toBe(1);
    expect(pagesOf(await letterPdf(exampleLetter))).toBe(2);
    const long = { ...exampleLetter, paragraphs: Array(40).fill(exampleLetter.paragraphs[0]) };
    expect(pagesOf(await letterPdf(long))).toBeGreaterThanOrEqual(3);
  });
  it('is marked while it is a draft', async () => {
    const plain = drawnOn(await letterPdf(exampleLetter));
    const marked = drawnOn(await letterPdf({ ...exampleLetter, draft: 'KONSEP' }));
    expect(marked.length).toBeGreaterThan(plain.length);
  });
});
