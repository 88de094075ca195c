import { Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { needReviewer } from './review.ts';
import { letterLearned } from './state.ts';

export class ReturnLetter extends AboutLetter {
  @Text() readonly reason!: string;
}

export const letterReturned = eventOf('letters')('LetterReturned', {
  shape: ReturnLetter,
  personal: ['reason'],
  evolve: (state, { letterId }) => letterLearned(state, letterId, { status: 'returned' }),
  tell: {
    en: ({ letterId, reason }) => `Letter ${letterId} was returned to its author: ${reason}`,
    id: ({ letterId, reason }) => `Surat ${letterId} dikembalikan kepada penyusun: ${reason}`,
  },
});

export const returnLetter = action({
  name: 'returnLetter',
  input: ReturnLetter,
  roles: ['COO', 'DIR'],
  example: { letterId: 'L1', reason: 'The legal basis is missing.' },
  emits: [letterReturned],
  decide: (input, state, { actor }) => {
    const letter = needLetter(state, input.letterId);
    if (letter.status === 'returned') return [];
    needReviewer(letter, actor);
    needStatus(letter, 'returned', 'in-review');
    return [letterReturned.of(input)];
  },
});
