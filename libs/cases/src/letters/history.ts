import { by } from '#kernel';
import { personOnCase } from '../consent/history.ts';
import { consentRecorded, recordConsent } from '../consent/record-consent.ts';
import { startVerification, verificationStarted } from '../verification/start-verification.ts';
import { approveLetter, letterApproved } from './approve-letter.ts';
import { draftLetter, letterDrafted } from './draft-letter.ts';
import { letterNumbered } from './number-letter.ts';
import { letterSent, sendLetter } from './send-letter.ts';
import { letterSigned, signLetter } from './sign-letter.ts';
import { letterSubmittedForReview, submitLetterForReview } from './submit-letter-for-review.ts';
import { textHashOf } from './text.ts';

/** For specs: the second person, who reviews, and the signatory. */
export const coordinator = { id: 'coordinator-1', role: 'COO' };
export const director = { id: 'director-1', role: 'DIR' };

/** For specs: the end of the day by which the example letter is to be answered, and a moment after it. */
export const replyDueAt = '2022-08-08T16:59:59.999Z';
export const afterDue = '2022-08-09T02:00:00.000Z';

/** For specs: the number that the example letter gets. */
export const number = '014/SA/VIII/2022';

/** For specs: a case on which a letter may be written, and the letter's way to the authority, step by step. */
export const ready = [
  ...personOnCase,
  verificationStarted.of(startVerification.example),
  consentRecorded.of(recordConsent.example),
];
export const textHash = textHashOf(draftLetter.example);
export const drafted = [...ready, letterDrafted.of({ ...draftLetter.example, letterId: 'L1', textHash })];
export const submitted = [...drafted, letterSubmittedForReview.of(submitLetterForReview.example)];
export const approved = [
  ...submitted,
  by(coordinator, letterApproved.of({ ...approveLetter.example, textHash })),
];
export const signed = [...approved, by(director, letterSigned.of({ ...signLetter.example, textHash }))];
export const numbered = [...signed, letterNumbered.of({ letterId: 'L1', number })];
export const sent = [...numbered, letterSent.of({ ...sendLetter.example, replyDueAt, textHash })];
