import { by } from '#kernel';
import { given } from '../given.ts';
import { coordinator, drafted, submitted } from './history.ts';
import { letterReturned, returnLetter } from './return-letter.ts';

const input = returnLetter.example;
const reviewer = { actor: coordinator };

describe('return a letter to its author', () => {
  it('asks for another text', () => {
    given(...submitted)
      .when('returnLetter', input, reviewer)
      .thenEvents(letterReturned.of(input));
    given(...submitted, by(coordinator, letterReturned.of(input)))
      .when('submitLetterForReview', { letterId: 'L1' })
      .thenRefused('letter/wrong-status');
  });
  it('does nothing the second time', () =>
    given(...submitted, by(coordinator, letterReturned.of(input)))
      .when('returnLetter', input, reviewer)
      .thenNothing());
  it('is refused to those who wrote it', () =>
    given(...submitted)
      .when('returnLetter', input)
      .thenRefused('approval/self'));
  it('is refused before it was submitted', () =>
    given(...drafted)
      .when('returnLetter', input, reviewer)
      .thenRefused('letter/wrong-status'));
});
