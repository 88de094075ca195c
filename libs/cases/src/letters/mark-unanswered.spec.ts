import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { afterDue, numbered, replyDueAt, sent } from './history.ts';
import { letterMarkedUnanswered, markUnanswered } from './mark-unanswered.ts';
import { letterAnswered, recordAnswer } from './record-answer.ts';

const input = markUnanswered.example;
const unanswered = letterMarkedUnanswered.of({ ...input, dueAt: replyDueAt });
const later = { now: afterDue };

describe('mark a letter unanswered', () => {
  it('proves that no answer came in time', () => {
    given(...sent)
      .when('markUnanswered', input, later)
      .thenEvents(unanswered);
    expect(openItems(given(...sent, unanswered).state())).toContainEqual(
      expect.objectContaining({ kind: 'escalate-letter', role: 'COO', about: 'L1' }),
    );
  });
  it('does nothing the second time', () =>
    given(...sent, unanswered)
      .when('markUnanswered', input, later)
      .thenNothing());
  it('leaves the authority the whole last day', () =>
    given(...sent)
      .when('markUnanswered', input, { now: replyDueAt })
      .thenRefused('letter/not-due'));
  it('is refused once there is an answer', () =>
    given(...sent, letterAnswered.of(recordAnswer.example))
      .when('markUnanswered', input, later)
      .thenRefused('letter/wrong-status'));
  it('is refused before the letter is sent', () =>
    given(...numbered)
      .when('markUnanswered', input, later)
      .thenRefused('letter/wrong-status'));
});
