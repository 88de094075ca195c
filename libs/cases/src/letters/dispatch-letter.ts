import { IsEmail } from 'class-validator';
import { Code, LANGUAGES, type Language, Maybe, Sha256 } from '#kernel';
import { action, eventOf } from '../state.ts';
import { LETTER_CHANNELS } from './codes.ts';
import { AboutLetter, needLetter } from './letters.ts';
import { needReadyToSend } from './ready-to-send.ts';
import { type LetterChannel, letterLearned } from './state.ts';

export class DispatchLetter extends AboutLetter {
  /** Where the recipient takes in letters. */
  @IsEmail() readonly address!: string;
  /** Of what stands around the text; Indonesian when left out. */
  @Maybe() @Code(LANGUAGES) readonly language?: Language;
}

class LetterDispatchRequested extends DispatchLetter {
  @Code(LETTER_CHANNELS) readonly channel!: LetterChannel;
  @Maybe() @Sha256() readonly textHash?: string;
}

/** The order to send a letter: whoever follows the store sends it, and records what came of it. */
export const letterDispatchRequested = eventOf('letters')('LetterDispatchRequested', {
  shape: LetterDispatchRequested,
  fixed: ['textHash'],
  personal: ['address'],
  evolve: (state, { letterId }, { id, recordedAt }) =>
    letterLearned(state, letterId, { dispatch: { id, at: recordedAt } }),
  tell: {
    en: ({ letterId, channel, address }, say) =>
      `Letter ${letterId} was given out to be sent (${say.word(channel)}, ${address})`,
    id: ({ letterId, channel, address }, say) =>
      `Surat ${letterId} diserahkan untuk dikirim (${say.word(channel)}, ${address})`,
  },
});

export const dispatchLetter = action({
  name: 'dispatchLetter',
  input: DispatchLetter,
  roles: ['ADV'],
  example: { letterId: 'L1', address: 'letters@embassy.example' },
  emits: [letterDispatchRequested],
  decide: (input, state, { occurredAt }) => {
    const letter = needLetter(state, input.letterId);
    if (letter.dispatch !== undefined) return [];
    needReadyToSend(state, letter, occurredAt);
    return [letterDispatchRequested.of({ ...input, channel: 'email', textHash: letter.textHash })];
  },
});
