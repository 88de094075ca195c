import { endOfDay, happenedBy, type OccurredAt, refuse } from '#kernel';
import { needConsent } from '../consent/consents.ts';
import type { CaseState } from '../state.ts';
import { needApprovedText, needStatus } from './letters.ts';
import type { Letter } from './state.ts';

/** Refuses unless the letter may leave the office at this time; returns when the time to answer ends. */
export const needReadyToSend = (state: CaseState, letter: Letter, when: OccurredAt): string => {
  needStatus(letter, 'sent', 'signed', 'undelivered');
  needApprovedText(letter);
  if (letter.number === undefined) {
    refuse('letter/not-numbered', 'A letter leaves with its number; register it first');
  }
  needConsent(state, letter.victims, 'share-with-authorities');
  const replyDueAt = endOfDay(letter.replyBy);
  return happenedBy(when, replyDueAt)
    ? replyDueAt
    : refuse('letter/reply-by-passed', 'The day for the answer has passed before sending; write a later day');
};
