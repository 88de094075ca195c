import { Code, Label, Maybe, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { LETTER_CHANNELS } from './codes.ts';
import { AboutLetter, needSentLetter } from './letters.ts';
import { type LetterChannel, letterLearned } from './state.ts';

export class WithdrawLetter extends AboutLetter {
  /** How the authority was told. */
  @Code(LETTER_CHANNELS) readonly channel!: LetterChannel;
  @Text(1000) readonly reason!: string;
  /** The receipt of the letter that says so. */
  @Maybe() @Label() readonly proofRef?: string;
}

export const letterWithdrawn = eventOf('letters')('LetterWithdrawn', {
  shape: WithdrawLetter,
  personal: ['reason'],
  approveCorrections: true,
  evolve: (state, { letterId }) => letterLearned(state, letterId, { status: 'withdrawn' }),
  tell: {
    en: ({ letterId, channel, reason }, say) =>
      `The authority was told that letter ${letterId} is withdrawn (${say.word(channel)}): ${reason}`,
    id: ({ letterId, channel, reason }, say) =>
      `Instansi diberi tahu bahwa surat ${letterId} ditarik (${say.word(channel)}): ${reason}`,
  },
});

export const withdrawLetter = action({
  name: 'withdrawLetter',
  input: WithdrawLetter,
  roles: ['ADV', 'COO'],
  example: { letterId: 'L1', channel: 'email', reason: 'The report on which it rests did not hold.' },
  emits: [letterWithdrawn],
  decide: (input, state) =>
    needSentLetter(state, input.letterId).status === 'withdrawn' ? [] : [letterWithdrawn.of(input)],
});
