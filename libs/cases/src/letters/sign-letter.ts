import { action, eventOf } from '../state.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { letterLearned } from './state.ts';

export const letterSigned = eventOf('letters')('LetterSigned', {
  shape: AboutLetter,
  evolve: (state, { letterId }, { actor }) =>
    letterLearned(state, letterId, { status: 'signed', signedBy: actor.id }),
  tell: {
    en: ({ letterId }) => `Letter ${letterId} was signed`,
    id: ({ letterId }) => `Surat ${letterId} ditandatangani`,
  },
});

export const signLetter = action({
  name: 'signLetter',
  input: AboutLetter,
  roles: ['DIR'],
  example: { letterId: 'L1' },
  emits: [letterSigned],
  decide: (input, state) => {
    const letter = needLetter(state, input.letterId);
    if (letter.signedBy !== undefined) return [];
    needStatus(letter, 'signed', 'approved');
    return [letterSigned.of(input)];
  },
});
