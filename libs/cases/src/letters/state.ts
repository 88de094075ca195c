import { changed, type Entries } from '../entries.ts';
import type {
  ESCALATION_TARGETS,
  LETTER_ASKS,
  LETTER_CHANNELS,
  LETTER_KINDS,
  LETTER_OUTCOMES,
} from './codes.ts';

export type LetterKind = (typeof LETTER_KINDS)[number];
export type LetterAsk = (typeof LETTER_ASKS)[number];
export type LetterChannel = (typeof LETTER_CHANNELS)[number];
export type LetterOutcome = (typeof LETTER_OUTCOMES)[number];
export type EscalationTarget = (typeof ESCALATION_TARGETS)[number];
export type LetterStatus =
  | 'drafted'
  | 'in-review'
  | 'returned'
  | 'approved'
  | 'signed'
  | 'sent'
  | 'undelivered'
  | 'delivered'
  | 'acknowledged'
  | 'answered'
  | 'unanswered'
  | 'escalated'
  | 'cancelled'
  | 'withdrawn';

/** What a letter says, apart from its words. */
export interface LetterTerms {
  readonly recipient: string;
  readonly kind: LetterKind;
  readonly asks: readonly LetterAsk[];
  readonly legalBasis: readonly string[];
  readonly victims: readonly string[];
  /** The day until whose end an answer is awaited. */
  readonly replyBy: string;
  /** Offices that receive a copy (tembusan), as the letter names them. */
  readonly copies?: readonly string[];
  /** Evidence that goes with the letter (lampiran). */
  readonly enclosures?: readonly string[];
}

/** A letter to an authority, from its draft to its answer, or to the proof that none came. */
export interface Letter extends LetterTerms {
  readonly id: string;
  readonly status: LetterStatus;
  /** Counts the texts; approval covers one of them. */
  readonly revision: number;
  /** Of the current text; absent for texts from before texts had one. */
  readonly textHash?: string;
  /** All who wrote any revision: none of them approves. */
  readonly authors: readonly string[];
  readonly approvedBy?: string;
  readonly approvedRevision?: number;
  readonly approvedHash?: string;
  readonly signedBy?: string;
  /** The number in the office's register (nomor surat). */
  readonly number?: string;
  readonly numberedAt?: string;
  /** The order to send it by e-mail, while nothing has come of it yet. */
  readonly dispatch?: { readonly id: string; readonly at: string };
  readonly sentAt?: string;
  readonly replyDueAt?: string;
  /** The number in the authority's register. */
  readonly registerNumber?: string;
  /** The day of the answer. */
  readonly answeredAt?: string;
  readonly outcome?: LetterOutcome;
  /** The answer as it came in, among the evidence. */
  readonly answerEvidence?: readonly string[];
  /** To whom the authority passed it on. */
  readonly forwardedTo?: string;
  readonly reminders: number;
  readonly escalations: readonly {
    readonly target: EscalationTarget;
    readonly at: string;
    readonly newLetterId?: string;
  }[];
  /** The entry that holds subject and body of the current revision. */
  readonly details: string;
}

export interface LettersState {
  readonly items: Entries<Letter>;
  /** Notes that states exchanged about this case, as reported. */
  readonly diplomaticNotes: readonly { readonly documentRef: string; readonly at: string }[];
}
export const noLetters: LettersState = { items: {}, diplomaticNotes: [] };

/** The state with one letter changed, if it is there. */
export const withLetter = (
  state: LettersState,
  letterId: string,
  change: (letter: Letter) => Letter,
): LettersState => ({ ...state, items: changed(state.items, letterId, change) });

/** The state with more known about one letter, if it is there. */
export const letterLearned = (state: LettersState, letterId: string, more: Partial<Letter>): LettersState =>
  withLetter(state, letterId, (letter) => ({ ...letter, ...more }));

/** The letter after its order to send has led to something, or when there was none. */
export const settled = ({ dispatch: _order, ...letter }: Letter): Letter => letter;
