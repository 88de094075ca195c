import type { EventStore } from '#event-store';
import type { Language } from '#kernel';
import { letterDocx } from './docx.ts';
import { type LetterDocument, letterDocument } from './letter-document.ts';
import type { Stationery } from './office.ts';
import { letterPdf } from './pdf.ts';
import type { Recipient } from './recipients.ts';

export const LETTER_FORMATS = ['pdf', 'docx'] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];

/** The letters of all cases as documents, on the stationery of one office. */
export class LetterDocuments {
  constructor(
    private readonly store: EventStore,
    private readonly stationery: Stationery,
    readonly recipients: readonly Recipient[],
  ) {}

  /** What stands on the paper. Refuses what cannot be shown as it was written; see `letterDocument`. */
  async read(caseId: string, letterId: string, language: Language = 'id'): Promise<LetterDocument> {
    const stored = await this.store.readStream(`case-${caseId}`);
    const { office } = this.stationery;
    return letterDocument(stored, letterId, language, { office, recipients: this.recipients });
  }

  render(letter: LetterDocument, format: LetterFormat): Promise<Buffer> {
    return format === 'pdf' ? letterPdf(letter) : letterDocx(letter, this.stationery.forms[letter.language]);
  }
}

/** What the file of a letter is called: its number, as far as a file name can hold it. */
export const fileNameOf = ({ number }: LetterDocument, format: LetterFormat): string =>
  `${number.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'letter'}.${format}`;
