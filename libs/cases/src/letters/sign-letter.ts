import { Maybe, Sha256 } from '#kernel';
import { fieldsAdded } from '../lift.ts';
import { action, eventOf } from '../state.ts';
import { AboutLetter, needApprovedText, needLetter, needStatus } from './letters.ts';
import { letterLearned } from './state.ts';

class LetterSigned extends AboutLetter {
  @Maybe() @Sha256() readonly textHash?: string;
}

export const letterSigned = eventOf('letters')('LetterSigned', {
  schema: 2,
  upcast: { 1: fieldsAdded },
  shape: LetterSigned,
  fixed: ['textHash'],
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
    needApprovedText(letter);
    return [letterSigned.of({ ...input, textHash: letter.textHash })];
  },
});
