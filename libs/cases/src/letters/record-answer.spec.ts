import { evidenceReceived, receiveEvidence } from '../evidence/receive-evidence.ts';
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
  it('may attach the answer itself, also later', () => {
    const scan = evidenceReceived.of({ ...receiveEvidence.example, evidenceId: 'E1' });
    given(...sent, scan, answered)
      .when('recordAnswer', { ...input, evidenceIds: ['E1'] })
      .thenEvents(letterAnswered.of({ ...input, evidenceIds: ['E1'] }));
    given(...sent, scan, letterAnswered.of({ ...input, evidenceIds: ['E1'] }))
      .when('recordAnswer', { ...input, evidenceIds: ['E1'] })
      .thenNothing();
    given(...sent)
      .when('recordAnswer', { ...input, evidenceIds: ['E1'] })
      .thenRefused('evidence/not-found');
  });
  it('is refused before the letter is sent', () =>
    given(...numbered)
      .when('recordAnswer', input)
      .thenRefused('letter/wrong-status'));
});
