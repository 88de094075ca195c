import { Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';

export class CommentOnLetter extends AboutLetter {
  @Text() readonly text!: string;
}

export const letterCommented = eventOf('letters')('LetterCommented', {
  shape: CommentOnLetter,
  personal: ['text'],
  evolve: (state) => state,
  tell: {
    en: ({ letterId, text }) => `A reviewer commented on letter ${letterId}: ${text}`,
    id: ({ letterId, text }) => `Penelaah memberi catatan atas surat ${letterId}: ${text}`,
  },
});

export const commentOnLetter = action({
  name: 'commentOnLetter',
  input: CommentOnLetter,
  roles: ['COO', 'DIR'],
  example: { letterId: 'L1', text: 'Name the article that obliges the embassy to act.' },
  emits: [letterCommented],
  decide: (input, state) => {
    needStatus(needLetter(state, input.letterId), 'commented on', 'in-review');
    return [letterCommented.of(input)];
  },
});
