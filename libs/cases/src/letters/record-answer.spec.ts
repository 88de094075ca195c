import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { numbered, replyDueAt, sent } from './history.ts';
import { letterMarkedUnanswered } from './mark-unanswered.ts';
import { letterAnswered, recordAnswer } from './record-answer.ts';

const input = recordAnswer.example;
const answered = letterAnswered.of(input);

describe('record an answer', () => {
  it('ends the waiting', () => {
    given(...sent)
      .when('recordAnswer', input)
      .thenEvents(answered);
    expect(openItems(given(...sent).state())).toContainEqual(
      expect.objectContaining({ kind: 'await-answer', dueAt: replyDueAt }),
    );
    expect(openItems(given(...sent, answered).state())).not.toContainEqual(
      expect.objectContaining({ about: 'L1' }),
    );
  });
  it('does nothing the second time', () =>
    given(...sent, answered)
      .when('recordAnswer', input)
      .thenNothing());
  it('counts also when it comes too late', () =>
    given(...sent, letterMarkedUnanswered.of({ letterId: 'L1', dueAt: replyDueAt }))
      .when('recordAnswer', input)
      .thenEvents(answered));
  it('may be followed by a better one', () =>
    given(...sent, letterAnswered.of({ ...input, outcome: 'partly', date: '2022-08-03' }))
      .when('recordAnswer', input)
      .thenEvents(answered));
  it('says to whom the letter was passed on', () =>
    given(...sent)
      .when('recordAnswer', { ...input, outcome: 'forwarded' })
      .thenInvalid('forwardedTo'));
  it('is refused before the letter is sent', () =>
    given(...numbered)
      .when('recordAnswer', input)
      .thenRefused('letter/wrong-status'));
});
