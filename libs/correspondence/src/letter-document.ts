import { cases, caseWords, type Letter, textHashOf } from '#cases';
import { effective, type Language, OFFICE_ZONE, type RecordedEvent, refuse } from '#kernel';
import { filled, LETTER_PHRASES } from './letter-phrases.ts';
import type { Office } from './office.ts';
import { type Recipient, recipientNamed } from './recipients.ts';

/** All that stands on the paper, as plain text; a letter form names these fields in braces. */
export interface LetterDocument {
  readonly language: Language;
  /** Set while the text is not approved. */
  readonly draft?: string;
  readonly office: string;
  readonly officeLines: readonly string[];
  readonly number: string;
  readonly placeAndDate: string;
  readonly enclosureCount: string;
  readonly subject: string;
  readonly recipientLines: readonly string[];
  readonly paragraphs: readonly string[];
  readonly legalBasis: readonly string[];
  readonly asks: readonly string[];
  readonly replyBy: string;
  readonly title: string;
  readonly signatory: string;
  readonly copies: readonly string[];
  readonly enclosures: readonly { readonly id: string; readonly description: string }[];
  readonly textHash: string;
}

/** Who writes to whom, as the files of the office say. */
export interface Surroundings {
  readonly office: Office;
  readonly recipients: readonly Recipient[];
}

const UNAPPROVED: readonly Letter['status'][] = ['drafted', 'in-review', 'returned', 'cancelled'];

/**
 * The letter as it is to be read on paper. Refuses when it is not there, when its words were erased, and when they are
 * not those of its hash: what was corrected after drafting has to be written anew, and approved.
 */
export const letterDocument = (
  stored: readonly RecordedEvent[],
  letterId: string,
  language: Language,
  { office, recipients }: Surroundings,
): LetterDocument => {
  const { history, state } = cases.extend(cases.empty, stored);
  const letter =
    state.letters.items[letterId] ?? refuse('document/not-found', 'There is no such letter on this case');
  const entries = effective(history);
  const { subject, body, hash } = textOf(entries, letter);
  const phrases = LETTER_PHRASES[language];
  const enclosures = (letter.enclosures ?? []).map((id) => ({
    id,
    description: String(personalOf(entries, state.evidence.items[id]?.details).description ?? id),
  }));
  const signer = office.signatories.find(({ user }) => user === letter.signedBy);
  return {
    language,
    ...(UNAPPROVED.includes(letter.status) ? { draft: phrases.draft } : {}),
    office: office.name,
    officeLines: office.lines,
    number: letter.number ?? '—',
    placeAndDate: `${office.city}, ${letter.numberedAt ? dateOf(letter.numberedAt, language) : '…'}`,
    enclosureCount: enclosures.length === 0 ? '—' : filled(phrases.pieces, { count: enclosures.length }),
    subject,
    recipientLines: addressOf(recipientNamed(recipients, letter.recipient), letter.recipient, language),
    paragraphs: body.split(/\n\s*\n/).map((paragraph) => paragraph.trim()),
    legalBasis: letter.legalBasis,
    asks: letter.asks.map((ask) => caseWords[ask]?.[language] ?? ask),
    replyBy: dateOf(letter.replyBy, language),
    title: (signer?.title ?? office.title)[language],
    signatory: signer?.name ?? phrases.unsigned,
    copies: (letter.copies ?? []).map((copy) => recipientNamed(recipients, copy)?.name[language] ?? copy),
    enclosures,
    textHash: hash,
  };
};

/** The words of the current revision with their hash. */
const textOf = (entries: readonly RecordedEvent[], letter: Letter) => {
  const { subject, body } = personalOf(entries, letter.details);
  if (typeof subject !== 'string' || typeof body !== 'string') {
    return refuse('document/erased', 'The words of this letter were erased');
  }
  const hash = textHashOf({ ...letter, subject, body });
  if (letter.textHash !== undefined && letter.textHash !== hash) {
    refuse('document/other-text', 'This text was corrected after it was written; rewrite the letter instead');
  }
  return { subject, body, hash };
};

const personalOf = (entries: readonly RecordedEvent[], id: string | undefined): Record<string, unknown> =>
  Object.assign({}, ...Object.values(entries.find((entry) => entry.id === id)?.personal ?? {}));

const addressOf = (known: Recipient | undefined, name: string, language: Language): readonly string[] =>
  known
    ? [
        known.addressee[language],
        ...(known.address?.lines ?? []),
        ...(known.city ? [filled(LETTER_PHRASES[language].inCity, { city: known.city })] : []),
      ]
    : [name];

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;

const dateOf = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeZone: iso.includes('T') ? OFFICE_ZONE : 'UTC',
  }).format(new Date(iso));
