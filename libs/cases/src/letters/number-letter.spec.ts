import { given } from '../given.ts';
import { letterApproved } from './approve-letter.ts';
import { draftLetter, letterDrafted } from './draft-letter.ts';
import { approved, number, numbered, submitted } from './history.ts';
import { letterNumbered, numberLetter } from './number-letter.ts';

const input = numberLetter.example;
const second = [
  letterDrafted.of({ ...draftLetter.example, letterId: 'L2' }),
  letterApproved.of({ letterId: 'L2', revision: 1 }),
];

describe('number a letter', () => {
  it('comes before or after the signature', () => {
    given(...approved)
      .when('numberLetter', input)
      .thenEvents(letterNumbered.of({ letterId: 'L1', number }));
    expect(given(...numbered).state().letters.items.L1).toMatchObject({
      status: 'signed',
      number,
    });
  });
  it('does nothing the second time', () =>
    given(...numbered)
      .when('numberLetter', input)
      .thenNothing());
  it('does nothing when the letter has one and none is said', () =>
    given(...numbered)
      .when('numberLetter', { letterId: 'L1' })
      .thenNothing());
  it('asks for the next number of the register when none is said, once all else is right', () => {
    given(...approved)
      .when('numberLetter', { letterId: 'L1' })
      .thenRefused('letter/number-needed');
    given(...submitted)
      .when('numberLetter', { letterId: 'L1' })
      .thenRefused('letter/wrong-status');
  });
  it('is given once', () =>
    given(...numbered)
      .when('numberLetter', { ...input, number: '015/SA/VIII/2022' })
      .thenRefused('letter/numbered'));
  it('belongs to one letter only', () =>
    given(...numbered, ...second)
      .when('numberLetter', { ...input, letterId: 'L2' })
      .thenRefused('letter/number-taken'));
  it('waits for the approval', () =>
    given(...submitted)
      .when('numberLetter', input)
      .thenRefused('letter/wrong-status'));
});
