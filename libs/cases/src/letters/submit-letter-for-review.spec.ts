import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { drafted, sent, submitted } from './history.ts';
import { letterSubmittedForReview, submitLetterForReview } from './submit-letter-for-review.ts';

const input = submitLetterForReview.example;

describe('submit a letter for review', () => {
  it('waits for the coordinator then', () => {
    given(...drafted)
      .when('submitLetterForReview', input)
      .thenEvents(letterSubmittedForReview.of(input));
    expect(openItems(given(...submitted).state())).toContainEqual({
      id: 'letter-L1-review-letter',
      kind: 'review-letter',
      role: 'COO',
      about: 'L1',
      blocksClosure: true,
    });
  });
  it('does nothing the second time', () =>
    given(...submitted)
      .when('submitLetterForReview', input)
      .thenNothing());
  it('is refused once the letter is sent', () =>
    given(...sent)
      .when('submitLetterForReview', input)
      .thenRefused('letter/wrong-status'));
});
