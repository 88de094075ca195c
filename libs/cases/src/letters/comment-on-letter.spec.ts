import { given } from '../given.ts';
import { commentOnLetter, letterCommented } from './comment-on-letter.ts';
import { drafted, submitted } from './history.ts';

const input = commentOnLetter.example;

describe('comment on a letter', () => {
  it('keeps the reviewer’s words apart', () => {
    given(...submitted)
      .when('commentOnLetter', input)
      .thenEvents(letterCommented.of(input));
    expect(letterCommented.of(input)).toMatchObject({
      data: { letterId: 'L1' },
      personal: { stream: { text: input.text } },
    });
  });
  it('is part of a review', () =>
    given(...drafted)
      .when('commentOnLetter', input)
      .thenRefused('letter/wrong-status'));
});
