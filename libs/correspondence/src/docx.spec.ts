import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { installed } from '#config';
import { LANGUAGES } from '#kernel';
import { letterDocx } from './docx.ts';
import { letterForm } from './docx-form.ts';
import { exampleLetter } from './example-letter.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The text of each part, a line per paragraph. */
const partsOf = (docx: Buffer): Record<string, string> => {
  const zip = new PizZip(docx);
  return Object.fromEntries(Object.keys(zip.files).map((name) => [name, zip.file(name)?.asText() ?? '']));
};
const linesOf = (xml: string): readonly string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, t]) => t).join(''));
const formOf = (language: string) => installed('templates', 'letters', `letter.${language}.docx`);

describe.each(LANGUAGES)('the letter form that comes along, in %s', (language) => {
  // To make the forms anew: UPDATE_FORMS=1 npm test -- libs/correspondence/src/docx
  if (process.env.UPDATE_FORMS) writeFileSync(formOf(language), letterForm(language));

  it('is the one that the code makes', () =>
    expect(partsOf(readFileSync(formOf(language)))).toEqual(partsOf(letterForm(language))));

  it('is filled with all that the letter says', async () => {
    const parts = partsOf(await letterDocx({ ...exampleLetter, language }, formOf(language)));
    const lines = linesOf(parts['word/document.xml'] ?? '');
    expect(lines).toEqual(
      expect.arrayContaining([
        exampleLetter.number,
        exampleLetter.subject,
        ...exampleLetter.recipientLines,
        ...exampleLetter.paragraphs,
        ...exampleLetter.legalBasis,
        ...exampleLetter.asks,
        ...exampleLetter.copies,
        'E1',
        'E2',
      ]),
    );
    expect(lines.join()).not.toMatch(/[{}]/);
    expect(parts['word/footer1.xml']).toContain(exampleLetter.textHash);
  });

  it('leaves out what the letter does not have', async () => {
    const bare = { ...exampleLetter, language, legalBasis: [], copies: [], enclosures: [] };
    const xml = partsOf(await letterDocx(bare, formOf(language)))['word/document.xml'] ?? '';
    expect(linesOf(xml).join()).not.toMatch(/Tembusan|Copies|berdasarkan|basis|lampiran|enclosures/);
  });
});

describe('the form of an office', () => {
  const withText = (text: string): string => {
    const zip = new PizZip(letterForm('id'));
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    zip.file('word/document.xml', xml.replace('Hormat kami,', text));
    const file = join(folder, 'letter.id.docx');
    writeFileSync(file, zip.generate({ type: 'nodebuffer' }));
    return file;
  };

  it('may say it otherwise', async () => {
    const docx = await letterDocx(exampleLetter, withText('Salam hormat dari {office},'));
    expect(partsOf(docx)['word/document.xml']).toContain(`Salam hormat dari ${exampleLetter.office},`);
  });
  it('shows braces in a text as they are', async () => {
    const docx = await letterDocx(
      { ...exampleLetter, paragraphs: ['{office} & <b>'] },
      withText('Hormat kami,'),
    );
    expect(partsOf(docx)['word/document.xml']).toContain('{office} &amp; &lt;b&gt;');
  });
  it('is refused, with the place, when it is wrong', () =>
    expect(letterDocx(exampleLetter, withText('{#copies} without an end'))).rejects.toMatchObject({
      code: 'document/form',
      message: expect.stringMatching(/letter\.id\.docx.*copies/),
    }));
});
