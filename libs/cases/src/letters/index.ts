import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { approveLetter } from './approve-letter.ts';
import { cancelLetter } from './cancel-letter.ts';
import { commentOnLetter } from './comment-on-letter.ts';
import { dispatchLetter } from './dispatch-letter.ts';
import { draftLetter } from './draft-letter.ts';
import { escalateLetter } from './escalate-letter.ts';
import { markUnanswered } from './mark-unanswered.ts';
import { numberLetter } from './number-letter.ts';
import { recordAgencyForward } from './record-agency-forward.ts';
import { recordAnswer } from './record-answer.ts';
import { recordDelivery } from './record-delivery.ts';
import { reportDiplomaticNote } from './report-diplomatic-note.ts';
import { returnLetter } from './return-letter.ts';
import { reviseLetter } from './revise-letter.ts';
import { sendLetter } from './send-letter.ts';
import { sendReminder } from './send-reminder.ts';
import { signLetter } from './sign-letter.ts';
import { submitLetterForReview } from './submit-letter-for-review.ts';
import { withdrawLetter } from './withdraw-letter.ts';

/** What may be done in this chapter. Add yours here. */
export const lettersActions: readonly AnyAction<CaseState>[] = [
  draftLetter,
  reviseLetter,
  submitLetterForReview,
  commentOnLetter,
  returnLetter,
  approveLetter,
  numberLetter,
  signLetter,
  sendLetter,
  dispatchLetter,
  recordDelivery,
  recordAnswer,
  markUnanswered,
  sendReminder,
  escalateLetter,
  recordAgencyForward,
  reportDiplomaticNote,
  cancelLetter,
  withdrawLetter,
];
