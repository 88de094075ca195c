import type { Language } from '#kernel';

/** The fixed words around the text of a letter. */
export interface LetterPhrases {
  readonly number: string;
  readonly enclosures: string;
  readonly subject: string;
  readonly to: string;
  readonly inCity: string;
  readonly greeting: string;
  readonly legalBasis: string;
  readonly asks: string;
  readonly replyBy: string;
  readonly thanks: string;
  readonly farewell: string;
  readonly copies: string;
  readonly pieces: string;
  readonly enclosureList: string;
  readonly page: string;
  readonly of: string;
  readonly textHash: string;
  readonly draft: string;
  readonly unsigned: string;
  /** What an e-mail says that brings the letter. */
  readonly mail: string;
}

/** `{…}` stands for what is filled in. The shipped letter forms are made with the same words. */
export const LETTER_PHRASES: Readonly<Record<Language, LetterPhrases>> = {
  id: {
    number: 'Nomor',
    enclosures: 'Lampiran',
    subject: 'Perihal',
    to: 'Kepada Yth.',
    inCity: 'di {city}',
    greeting: 'Dengan hormat,',
    legalBasis: 'Surat ini kami sampaikan berdasarkan:',
    asks: 'Sehubungan dengan hal tersebut, kami memohon tindak lanjut berupa:',
    replyBy: 'Kami menantikan jawaban tertulis paling lambat tanggal {replyBy}.',
    thanks:
      'Demikian surat ini kami sampaikan. Atas perhatian dan kerja sama yang diberikan, kami mengucapkan terima kasih.',
    farewell: 'Hormat kami,',
    copies: 'Tembusan:',
    pieces: '{count} berkas',
    enclosureList: 'Daftar lampiran',
    page: 'Halaman',
    of: 'dari',
    textHash: 'SHA-256 naskah',
    draft: 'KONSEP',
    unsigned: '(…………………………)',
    mail: 'Dengan hormat,\n\nTerlampir kami sampaikan surat nomor {number} perihal {subject}.\n\nHormat kami,\n{office}\n',
  },
  en: {
    number: 'Number',
    enclosures: 'Enclosures',
    subject: 'Subject',
    to: 'To',
    inCity: 'in {city}',
    greeting: 'Dear Sir or Madam,',
    legalBasis: 'We write to you on the basis of:',
    asks: 'We therefore respectfully ask you for:',
    replyBy: 'We look forward to your written answer by {replyBy}.',
    thanks: 'We thank you for your attention and your cooperation.',
    farewell: 'Yours faithfully,',
    copies: 'Copies to:',
    pieces: '{count} documents',
    enclosureList: 'List of enclosures',
    page: 'Page',
    of: 'of',
    textHash: 'SHA-256 of the text',
    draft: 'DRAFT',
    unsigned: '(…………………………)',
    mail: 'Dear Sir or Madam,\n\nPlease find attached our letter number {number}: {subject}.\n\nYours faithfully,\n{office}\n',
  },
};

/** A phrase with what is filled in. */
export const filled = (phrase: string, values: Readonly<Record<string, string | number>>): string =>
  phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
