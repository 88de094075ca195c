import { as, type Step } from '../../support/scenario.ts';

/** Histories that several chapters begin with. Everybody is an example; nobody is real. */
export const consent: Step = ['recordConsent'];
export const consentTo = (...purposes: readonly string[]): Step => ['recordConsent', { purposes }];

const submitted: readonly Step[] = [
  ['startVerification'],
  consent,
  ['draftLetter'],
  ['submitLetterForReview'],
];
export const letter = {
  drafted: submitted.slice(0, 3),
  submitted,
  approved: [...submitted, ['approveLetter']],
  signed: [...submitted, ['approveLetter'], ['signLetter']],
} as const satisfies Record<string, readonly Step[]>;

/** Before the day by which the letter of the example is to be answered. */
export const IN_TIME = {
  occurredAt: { value: '2022-08-03', precision: 'day' },
  lateReason: 'Copied from the paper register',
};

/** The first letter of a case, sent in time; the authority has until then to answer. */
export const sentLetter = (replyBy: string): readonly Step[] => [
  ['startVerification'],
  consent,
  ['draftLetter', { replyBy }],
  ['submitLetterForReview'],
  ['approveLetter'],
  ['numberLetter'],
  ['signLetter'],
  ['sendLetter', IN_TIME],
];

/** A letter that is being sent by e-mail, to a server that never takes it. */
export const orderedLetter: readonly Step[] = [...sentLetter('2099-12-31').slice(0, -1), ['dispatchLetter']];

/** A person may be represented, and the coordinator agrees to a filing of this kind. */
export const represented: readonly Step[] = [consentTo('legal-proceedings'), ['grantPowerOfAttorney']];
export const approvedFiling = (kind: string, by = as('COO')): Step => ['approveFiling', { kind }, by];
/** The police opened a procedure of their own accord. */
export const procedure: Step = ['filePoliceReport', { kind: 'opened-by-police' }];
