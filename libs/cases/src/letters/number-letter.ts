import { Label, refuse } from '#kernel';
import { action, eventOf } from '../state.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { letterLearned } from './state.ts';

export class NumberLetter extends AboutLetter {
  /** The number in the office's register (nomor surat). */
  @Label() readonly number!: string;
}

export const letterNumbered = eventOf('letters')('LetterNumbered', {
  shape: NumberLetter,
  evolve: (state, { letterId, number }) => letterLearned(state, letterId, { number }),
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
    if (letter.number === input.number) return [];
    if (letter.number !== undefined) {
      refuse('letter/numbered', 'This letter has a number; correct that entry if the number is wrong');
    }
    needStatus(letter, 'numbered', 'approved', 'signed');
    if (Object.values(state.letters.items).some(({ number }) => number === input.number)) {
      refuse('letter/number-taken', 'Another letter on this case has this number; choose the next');
    }
    return [letterNumbered.of(input)];
  },
});
