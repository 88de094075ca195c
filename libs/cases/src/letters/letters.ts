import { LocalId, refuse } from '#kernel';
import { consentOf, needConsent } from '../consent/consents.ts';
import { needVictims } from '../report/victims.ts';
import type { CaseState } from '../state.ts';
import type { Letter, LetterOutcome, LetterStatus } from './state.ts';

/** An input about one letter. */
export class AboutLetter {
  @LocalId() readonly letterId!: string;
}

const UNSENT: readonly LetterStatus[] = [
  'drafted',
  'in-review',
  'returned',
  'approved',
  'signed',
  'cancelled',
];
const AWAITING: readonly LetterStatus[] = ['sent', 'delivered', 'acknowledged'];
const UNFOUNDED: readonly string[] = ['unsubstantiated', 'false'];
const FRUITLESS: readonly LetterOutcome[] = ['refused', 'no-substance'];

/** Did the letter leave the office, whatever became of it? */
export const wasSent = ({ status }: Letter): boolean => !UNSENT.includes(status);

/** Is the letter with the authority, with time left to answer or not? */
export const awaitsAnswer = ({ status }: Letter): boolean => AWAITING.includes(status);

/** Did the authority not resolve the matter: no answer in time, a refusal, or words without substance? */
export const isFruitless = ({ status, outcome }: Letter): boolean =>
  status === 'unanswered' ||
  status === 'escalated' ||
  (status === 'answered' && outcome !== undefined && FRUITLESS.includes(outcome));

/**
 * Was an authority told what, by the record as it stands, is not so: of a report that is unfounded, or of a person whose
 * word on it is missing or a refusal? Where consent was only withdrawn since, the letter was right when it left.
 */
export const restsOnNothing = (state: CaseState, letter: Letter): boolean => {
  if (!wasSent(letter) || letter.status === 'withdrawn') return false;
  const words = letter.victims.map((id) => consentOf(state, id, 'share-with-authorities')?.status);
  return (
    UNFOUNDED.includes(state.verification.concluded?.outcome ?? '') ||
    words.some((word) => word === undefined || word === 'refused')
  );
};

/** The letter of this id; refuses with `letter/not-found` when there is none. */
export const needLetter = ({ letters }: CaseState, letterId: string): Letter =>
  letters.items[letterId] ?? refuse('letter/not-found', 'There is no such letter on this case');

/** The letter of this id, once it has left the office; refuses with `letter/not-sent` before. */
export const needSentLetter = (state: CaseState, letterId: string): Letter => {
  const letter = needLetter(state, letterId);
  return wasSent(letter)
    ? letter
    : refuse('letter/not-sent', 'This letter has not been sent; send it first', { now: letter.status });
};

/** Refuses with `letter/wrong-status` to do something with a letter that does not stand where it must. */
export const needStatus = ({ status }: Letter, done: string, ...allowed: readonly LetterStatus[]): void => {
  if (allowed.includes(status)) return;
  refuse(
    'letter/wrong-status',
    `Only a letter that is ${allowed.join(' or ')} is ${done}; this one is ${status}`,
    { now: status, allowed },
  );
};

/** Refuses with `letter/other-text` what rests on an approval of another text than the current one. */
export const needApprovedText = ({ textHash, approvedHash }: Letter): void => {
  if (textHash === approvedHash) return;
  refuse('letter/other-text', 'What was approved is not the current text; have the current one approved');
};

/** Refuses a letter about persons who are not on the case, or who do not agree that authorities learn of them. */
export const needVictimsAgree = (state: CaseState, victims: readonly string[]): void => {
  needVictims(state, victims);
  needConsent(state, victims, 'share-with-authorities');
};
