import PizZip from 'pizzip';
import type { Language } from '#kernel';
import { LETTER_PHRASES, type LetterPhrases } from './letter-phrases.ts';

/** Makes the letter form that comes along, `templates/letters/letter.<language>.docx`; a spec keeps the two the same. */
export const letterForm = (language: Language): Buffer => {
  const zip = new PizZip();
  const files = { ...PACKAGE, 'word/document.xml': documentXml(LETTER_PHRASES[language]) };
  const footer = { 'word/footer1.xml': footerXml(LETTER_PHRASES[language]) };
  // The date makes the file the same whenever it is made.
  const date = new Date(2022, 0, 1);
  for (const [name, xml] of Object.entries({ ...files, ...footer })) zip.file(name, HEADER + xml, { date });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const relations = (...targets: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE_RELATIONS}">${targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const numbering = (id: number) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="567" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>`;

const PACKAGE = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['numbering', 'numbering'],
    ['footer1', 'footer'],
  ]
    .map(([file, kind]) => `<Override PartName="/word/${file}.xml" ContentType="${MAIN}.${kind}+xml"/>`)
    .join('')}</Types>`,
  '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
  'word/_rels/document.xml.rels': relations(
    ['styles', 'styles.xml'],
    ['numbering', 'numbering.xml'],
    ['footer', 'footer1.xml'],
  ),
  'word/styles.xml': `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>`,
  // One for each list: they are counted apart.
  'word/numbering.xml': `<w:numbering ${W}>${[1, 2, 3].map(numbering).join('')}${[1, 2, 3]
    .map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)
    .join('')}</w:numbering>`,
};

interface Look {
  readonly bold?: boolean;
  /** In half points. */
  readonly size?: number;
  readonly align?: 'center' | 'right' | 'both';
  /** In twentieths of a point. */
  readonly after?: number;
  readonly left?: number;
  readonly list?: number;
  /** More of the paragraph's properties. */
  readonly more?: string;
}

const run = (text: string, { bold, size }: Look = {}) =>
  `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${size ? `<w:sz w:val="${size}"/>` : ''}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const paragraph = (text: string, look: Look = {}) => {
  const { align, after = 0, left, list, more = '' } = look;
  const properties = [
    list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>` : '',
    more,
    `<w:spacing w:after="${after}"/>`,
    left ? `<w:ind w:left="${left}"/>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${run(text, look)}</w:p>`;
};

const repeated = (field: string, look: Look) =>
  paragraph(`{#${field}}`) + paragraph('{.}', look) + paragraph(`{/${field}}`);
const when = (field: string, ...inner: readonly string[]) =>
  paragraph(`{#${field}}`) + inner.join('') + paragraph(`{/${field}}`);

const cell = (width: number, content: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const table = (widths: readonly number[], ...rows: readonly (readonly string[])[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${rows
    .map((texts) => `<w:tr>${texts.map((text, i) => cell(widths[i] ?? 0, text)).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

const BODY = { align: 'both', after: 140 } as const;
const UNDERLINED =
  '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="4" w:color="auto"/></w:pBdr>';
const GAP = paragraph('', { size: 12 });
const NEXT_PAGE = '<w:pageBreakBefore/>';
/** The signature stands in the right half. */
const RIGHT_HALF = { left: 4990 };

const documentXml = (phrases: LetterPhrases): string => {
  const content = [
    when('draft', paragraph('{draft}', { bold: true, size: 28, align: 'center' })),
    paragraph('{office}', { bold: true, size: 32, align: 'center' }),
    repeated('officeLines', { size: 19, align: 'center' }),
    paragraph('', { more: UNDERLINED, after: 200, size: 4 }),
    paragraph('{placeAndDate}', { align: 'right', after: 200 }),
    table(
      [1300, 200, 6200],
      [phrases.number, ':', '{number}'].map((text) => paragraph(text)),
      [phrases.enclosures, ':', '{enclosureCount}'].map((text) => paragraph(text)),
      [paragraph(phrases.subject), paragraph(':'), paragraph('{subject}', { bold: true })],
    ),
    paragraph('', { after: 100 }),
    paragraph(phrases.to),
    repeated('recipientLines', {}),
    paragraph('', { after: 100 }),
    paragraph(phrases.greeting, BODY),
    repeated('paragraphs', BODY),
    when('hasLegalBasis', paragraph(phrases.legalBasis, BODY), repeated('legalBasis', { list: 1 }), GAP),
    paragraph(phrases.asks, BODY),
    repeated('asks', { list: 2 }),
    GAP,
    paragraph(phrases.replyBy, BODY),
    paragraph(phrases.thanks, BODY),
    paragraph(phrases.farewell, { ...RIGHT_HALF, more: '<w:keepNext/>' }),
    paragraph('{title}', { ...RIGHT_HALF, after: 1100, more: '<w:keepNext/>' }),
    paragraph('{signatory}', { ...RIGHT_HALF, bold: true, after: 200 }),
    when('hasCopies', paragraph(phrases.copies), repeated('copies', { list: 3 })),
    when(
      'hasEnclosures',
      paragraph(phrases.enclosureList, { bold: true, after: 140, more: NEXT_PAGE }),
      table([900, 8000], [paragraph('{#enclosures}{id}'), paragraph('{description}{/enclosures}')]),
    ),
    paragraph('', { size: 2 }),
  ];
  const page = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1417" w:bottom="1134" w:left="1417" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
  return `<w:document ${W} xmlns:r="${RELATIONS}"><w:body>${content.join('')}${page}</w:body></w:document>`;
};

const field = (name: string) => `<w:fldSimple w:instr="${name}">${run('1', { size: 16 })}</w:fldSimple>`;

const footerXml = ({ textHash, page, of }: LetterPhrases): string =>
  `<w:ftr ${W}><w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs></w:pPr>${run(`${textHash}: {textHash}`, { size: 16 })}<w:r><w:tab/></w:r>${run(`${page} `, { size: 16 })}${field('PAGE')}${run(` ${of} `, { size: 16 })}${field('NUMPAGES')}</w:p></w:ftr>`;
