import { given } from '../given.ts';
import { escalateLetter, letterEscalated } from './escalate-letter.ts';
import { replyDueAt, sent } from './history.ts';
import { letterMarkedUnanswered } from './mark-unanswered.ts';
import { letterAnswered, recordAnswer } from './record-answer.ts';

const input = escalateLetter.example;
const unanswered = letterMarkedUnanswered.of({ letterId: 'L1', dueAt: replyDueAt });
const answer = (outcome: 'refused' | 'no-substance' | 'granted') =>
  letterAnswered.of({ ...recordAnswer.example, outcome });

describe('escalate a letter', () => {
  it.each([
    ['without answer', unanswered],
    ['refused', answer('refused')],
    ['without substance', answer('no-substance')],
  ] as const)('goes to the Ombudsman when it stayed %s', (_, end) =>
    given(...sent, end)
      .when('escalateLetter', input)
      .thenEvents(letterEscalated.of(input)),
  );
  it.each([
    ['still has time', []],
    ['granted what was asked', [answer('granted')]],
  ] as const)('is refused while the authority %s', (_, end) =>
    given(...sent, ...end)
      .when('escalateLetter', input)
      .thenRefused('letter/not-fruitless'),
  );
  it('does nothing the second time, but goes on to others', () => {
    const past = [...sent, unanswered, letterEscalated.of(input)];
    given(...past)
      .when('escalateLetter', input)
      .thenNothing();
    const further = { ...input, target: 'komnas-ham', recipient: 'Komnas HAM' } as const;
    given(...past)
      .when('escalateLetter', further)
      .thenEvents(letterEscalated.of(further));
  });
  it('goes to the media only with consent to that', () =>
    given(...sent, unanswered)
      .when('escalateLetter', { ...input, target: 'media', recipient: 'A newspaper' })
      .thenRefused('consent/missing'));
  it('points at a new letter that is there', () =>
    given(...sent, unanswered)
      .when('escalateLetter', { ...input, newLetterId: 'L2' })
      .thenRefused('letter/not-found'));
});
