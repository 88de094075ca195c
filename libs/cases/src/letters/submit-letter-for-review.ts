import { action, eventOf } from '../state.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { letterLearned } from './state.ts';

export const letterSubmittedForReview = eventOf('letters')('LetterSubmittedForReview', {
  shape: AboutLetter,
  evolve: (state, { letterId }) => letterLearned(state, letterId, { status: 'in-review' }),
  tell: {
    en: ({ letterId }) => `Letter ${letterId} was submitted for review`,
    id: ({ letterId }) => `Surat ${letterId} diajukan untuk ditelaah`,
  },
});

export const submitLetterForReview = action({
  name: 'submitLetterForReview',
  input: AboutLetter,
  roles: ['ADV', 'LAW'],
  example: { letterId: 'L1' },
  emits: [letterSubmittedForReview],
  decide: (input, state) => {
    const letter = needLetter(state, input.letterId);
    if (letter.status === 'in-review') return [];
    needStatus(letter, 'submitted for review', 'drafted');
    return [letterSubmittedForReview.of(input)];
  },
});
