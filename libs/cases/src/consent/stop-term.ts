import { isBefore, plusHours, refuse } from '#kernel';
import type { SetDeadline } from '../deadlines/set-deadline.ts';

/** Processing stops, or is restricted, within 3×24 hours of the person's word (UU 27/2022). */
const HOURS_TO_STOP = 72;

/** The time limit that the person's word starts when it reaches the office. */
export const stopTerm = (personId: string, receivedAt: string): SetDeadline => ({
  kind: 'processing-stop',
  dueAt: plusHours(receivedAt, HOURS_TO_STOP),
  basis: 'law',
  source: 'UU 27/2022',
  about: personId,
});

/** Refuses a word that is said to arrive later than now. */
export const needReceived = (receivedAt: string, now: string): void => {
  if (isBefore(now, receivedAt)) {
    refuse(
      'consent/received-later',
      'The time of receipt lies in the future; state when the word was received',
    );
  }
};
