import { Code, endOfDay, happenedAt, happenedBy, Instant, Label, Labels, Maybe, refuse } from '#kernel';
import { needConsent } from '../consent/consents.ts';
import { action, eventOf } from '../state.ts';
import { LETTER_CHANNELS } from './codes.ts';
import { AboutLetter, awaitsAnswer, needLetter, needStatus } from './letters.ts';
import { type LetterChannel, letterLearned } from './state.ts';

export class SendLetter extends AboutLetter {
  @Code(LETTER_CHANNELS) readonly channel!: LetterChannel;
  /** Offices that receive a copy (tembusan). */
  @Maybe() @Labels() readonly copies?: readonly string[];
  /** The courier's slip, the portal's number. */
  @Maybe() @Label() readonly proofRef?: string;
}

class LetterSent extends SendLetter {
  /** When the time to answer ends. */
  @Instant() readonly replyDueAt!: string;
}

export const letterSent = eventOf('letters')('LetterSent', {
  shape: LetterSent,
  approveCorrections: true,
  evolve: (state, { letterId, replyDueAt }, event) =>
    letterLearned(state, letterId, { status: 'sent', sentAt: happenedAt(event), replyDueAt }),
  tell: {
    en: ({ letterId, channel, replyDueAt }, say) =>
      `Letter ${letterId} was sent (${say.word(channel)}), for an answer by ${say.date(replyDueAt)}`,
    id: ({ letterId, channel, replyDueAt }, say) =>
      `Surat ${letterId} dikirim (${say.word(channel)}), dengan batas jawaban ${say.date(replyDueAt)}`,
  },
});

export const sendLetter = action({
  name: 'sendLetter',
  input: SendLetter,
  roles: ['ADV'],
  example: { letterId: 'L1', channel: 'courier', copies: ['Ombudsman RI'], proofRef: 'JNE 0081' },
  emits: [letterSent],
  decide: (input, state, { occurredAt }) => {
    const letter = needLetter(state, input.letterId);
    if (awaitsAnswer(letter)) return [];
    needStatus(letter, 'sent', 'signed', 'undelivered');
    if (letter.number === undefined) {
      refuse('letter/not-numbered', 'A letter leaves with its number; register it first');
    }
    needConsent(state, letter.victims, 'share-with-authorities');
    const replyDueAt = endOfDay(letter.replyBy);
    if (!happenedBy(occurredAt, replyDueAt)) {
      refuse('letter/reply-by-passed', 'The day for the answer has passed before sending; write a later day');
    }
    return [letterSent.of({ ...input, replyDueAt })];
  },
});
