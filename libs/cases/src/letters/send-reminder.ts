import { Code } from '#kernel';
import { needConsent } from '../consent/consents.ts';
import { action, eventOf } from '../state.ts';
import { LETTER_CHANNELS } from './codes.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { type LetterChannel, withLetter } from './state.ts';

export class SendReminder extends AboutLetter {
  @Code(LETTER_CHANNELS) readonly channel!: LetterChannel;
}

export const reminderSent = eventOf('letters')('ReminderSent', {
  shape: SendReminder,
  evolve: (state, { letterId }) =>
    withLetter(state, letterId, (letter) => ({ ...letter, reminders: letter.reminders + 1 })),
  tell: {
    en: ({ letterId, channel }, say) => `A reminder of letter ${letterId} was sent (${say.word(channel)})`,
    id: ({ letterId, channel }, say) => `Pengingat atas surat ${letterId} dikirim (${say.word(channel)})`,
  },
});

export const sendReminder = action({
  name: 'sendReminder',
  input: SendReminder,
  roles: ['ADV'],
  example: { letterId: 'L1', channel: 'email' },
  emits: [reminderSent],
  decide: (input, state) => {
    const letter = needLetter(state, input.letterId);
    needStatus(
      letter,
      'followed by a reminder',
      'sent',
      'delivered',
      'acknowledged',
      'unanswered',
      'escalated',
    );
    needConsent(state, letter.victims, 'share-with-authorities');
    return [reminderSent.of(input)];
  },
});
