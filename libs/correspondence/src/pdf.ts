import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { LetterDocument } from './letter-document.ts';
import { filled, LETTER_PHRASES, type LetterPhrases } from './letter-phrases.ts';

const require = createRequire(import.meta.url);

pdfmake.setFonts({
  Tinos: {
    normal: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
    italics: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    bolditalics: require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.includes('tinos'));

const CM = 28.35;
const MARGIN = 2.5 * CM;
const WIDTH = 21 * CM - 2 * MARGIN;

/** The letter as a PDF on A4, with its fonts inside and the hash of its text at the foot of every page. */
export const letterPdf = (letter: LetterDocument): Promise<Buffer> => {
  const phrases = LETTER_PHRASES[letter.language];
  const definition: TDocumentDefinitions = {
    info: { title: letter.subject, author: letter.office },
    pageSize: 'A4',
    pageMargins: [MARGIN, 2 * CM, MARGIN, 2 * CM],
    defaultStyle: { font: 'Tinos', fontSize: 11, lineHeight: 1.12 },
    ...(letter.draft ? { watermark: { text: letter.draft, opacity: 0.08, bold: true } } : {}),
    footer: footerOf(letter, phrases),
    content: [
      letterhead(letter),
      { text: letter.placeAndDate, alignment: 'right', margin: [0, 0, 0, 10] },
      reference(letter, phrases),
      recipient(letter, phrases),
      ...text(letter, phrases),
      signature(letter, phrases),
      ...copies(letter, phrases),
      ...enclosures(letter, phrases),
    ],
  };
  return pdfmake.createPdf(definition).getBuffer();
};

const footerOf =
  ({ textHash }: LetterDocument, { page, of, textHash: label }: LetterPhrases) =>
  (current: number, count: number): Content => ({
    margin: [MARGIN, 12, MARGIN, 0],
    fontSize: 8,
    color: '#555555',
    columns: [
      { text: `${label}: ${textHash}`, width: '*' },
      { text: `${page} ${current} ${of} ${count}`, width: 'auto' },
    ],
  });

const rule = (y: number, lineWidth: number) =>
  ({ type: 'line', x1: 0, y1: y, x2: WIDTH, y2: y, lineWidth }) as const;

const letterhead = ({ office, officeLines }: LetterDocument): Content => [
  { text: office, bold: true, fontSize: 16, alignment: 'center' },
  ...officeLines.map((line): Content => ({ text: line, fontSize: 9.5, alignment: 'center' })),
  { canvas: [rule(4, 2), rule(6.5, 0.6)], margin: [0, 0, 0, 14] },
];

const UNRULED = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 6 };

const reference = ({ number, enclosureCount, subject }: LetterDocument, phrases: LetterPhrases): Content => ({
  layout: { ...UNRULED, paddingTop: () => 0, paddingBottom: () => 0 },
  margin: [0, 0, 0, 12],
  table: {
    widths: [58, 6, 300],
    body: [
      [phrases.number, ':', number],
      [phrases.enclosures, ':', enclosureCount],
      [phrases.subject, ':', { text: subject, bold: true }],
    ],
  },
});

const recipient = ({ recipientLines }: LetterDocument, { to }: LetterPhrases): Content => ({
  stack: [to, ...recipientLines.map((line): Content => ({ text: line, bold: line === recipientLines[0] }))],
  margin: [0, 0, 150, 14],
});

const paragraph = (words: string): Content => ({ text: words, alignment: 'justify', margin: [0, 0, 0, 7] });
const list = (items: readonly string[]): Content => ({ ol: [...items], margin: [12, 0, 0, 7] });

const text = (letter: LetterDocument, phrases: LetterPhrases): readonly Content[] => [
  paragraph(phrases.greeting),
  ...letter.paragraphs.map(paragraph),
  ...(letter.legalBasis.length > 0 ? [paragraph(phrases.legalBasis), list(letter.legalBasis)] : []),
  paragraph(phrases.asks),
  list(letter.asks),
  paragraph(filled(phrases.replyBy, { replyBy: letter.replyBy })),
  paragraph(phrases.thanks),
];

const signature = ({ title, signatory }: LetterDocument, { farewell }: LetterPhrases): Content => ({
  unbreakable: true,
  margin: [WIDTH * 0.55, 6, 0, 10],
  stack: [farewell, title, { text: signatory, bold: true, margin: [0, 48, 0, 0] }],
});

const copies = ({ copies: offices }: LetterDocument, phrases: LetterPhrases): readonly Content[] =>
  offices.length === 0
    ? []
    : [
        {
          unbreakable: true,
          fontSize: 10.5,
          stack: [phrases.copies, { ol: [...offices], margin: [12, 2, 0, 0] }],
        },
      ];

const enclosures = ({ enclosures: pieces }: LetterDocument, phrases: LetterPhrases): readonly Content[] =>
  pieces.length === 0
    ? []
    : [
        { text: phrases.enclosureList, bold: true, pageBreak: 'before', margin: [0, 0, 0, 8] },
        {
          layout: 'lightHorizontalLines',
          table: { widths: [40, '*'], body: pieces.map(({ id, description }) => [id, description]) },
        },
      ];
