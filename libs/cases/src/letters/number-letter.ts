import { happenedAt, Label, Maybe, refuse } from '#kernel';
import { action, eventOf } from '../state.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { letterLearned } from './state.ts';

export class NumberLetter extends AboutLetter {
  /** The number in the office's register (nomor surat); left out: the next one, given by the office. */
  @Maybe() @Label() readonly number?: string;
}

class LetterNumbered extends AboutLetter {
  @Label() readonly number!: string;
}

export const letterNumbered = eventOf('letters')('LetterNumbered', {
  shape: LetterNumbered,
  evolve: (state, { letterId, number }, event) =>
    letterLearned(state, letterId, { number, numberedAt: happenedAt(event) }),
  tell: {
    en: ({ letterId, number }) => `Letter ${letterId} was registered under number ${number}`,
    id: ({ letterId, number }) => `Surat ${letterId} diberi nomor ${number}`,
  },
});

export const numberLetter = action({
  name: 'numberLetter',
  input: NumberLetter,
  roles: ['DIR', 'SYS'],
  example: { letterId: 'L1', number: '014/SA/VIII/2022' },
  emits: [letterNumbered],
  decide: (input, state) => {
    const letter = needLetter(state, input.letterId);
    const { letterId, number = letter.number } = input;
    if (letter.number !== undefined) {
      if (letter.number === number) return [];
      refuse('letter/numbered', 'This letter has a number; correct that entry if the number is wrong');
    }
    needStatus(letter, 'numbered', 'approved', 'signed');
    // Last of all: whoever holds the register gives the next number when nothing else stands against it.
    if (number === undefined) return refuse('letter/number-needed', 'No register gives the number; say it');
    if (Object.values(state.letters.items).some((other) => other.number === number)) {
      refuse('letter/number-taken', 'Another letter on this case has this number; choose the next');
    }
    return [letterNumbered.of({ letterId, number })];
  },
});
