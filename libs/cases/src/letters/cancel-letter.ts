import { Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { needNotOnItsWay } from './on-its-way.ts';
import { letterLearned } from './state.ts';

export class CancelLetter extends AboutLetter {
  @Text(1000) readonly reason!: string;
}

export const letterCancelled = eventOf('letters')('LetterCancelled', {
  shape: CancelLetter,
  personal: ['reason'],
  evolve: (state, { letterId }) => letterLearned(state, letterId, { status: 'cancelled' }),
  tell: {
    en: ({ letterId, reason }) => `Letter ${letterId} was cancelled before sending: ${reason}`,
    id: ({ letterId, reason }) => `Surat ${letterId} dibatalkan sebelum dikirim: ${reason}`,
  },
});

export const cancelLetter = action({
  name: 'cancelLetter',
  input: CancelLetter,
  roles: ['ADV', 'COO'],
  example: { letterId: 'L1', reason: 'The person reached the embassy meanwhile.' },
  emits: [letterCancelled],
  decide: (input, state) => {
    const letter = needLetter(state, input.letterId);
    if (letter.status === 'cancelled') return [];
    needStatus(letter, 'cancelled', 'drafted', 'in-review', 'returned', 'approved', 'signed');
    needNotOnItsWay(letter);
    return [letterCancelled.of(input)];
  },
});
