import { Code, endOfDay, happenedAt, Instant, Label, Labels, Maybe, Sha256, Uuid } from '#kernel';
import { fieldsAdded } from '../lift.ts';
import { action, eventOf } from '../state.ts';
import { LETTER_CHANNELS } from './codes.ts';
import { AboutLetter, awaitsAnswer, needLetter } from './letters.ts';
import { needNotOnItsWay } from './on-its-way.ts';
import { needReadyToSend } from './ready-to-send.ts';
import { type LetterChannel, settled, withLetter } from './state.ts';

export class SendLetter extends AboutLetter {
  @Code(LETTER_CHANNELS) readonly channel!: LetterChannel;
  /** Offices that receive a copy (tembusan). */
  @Maybe() @Labels() readonly copies?: readonly string[];
  /** The courier's slip, the portal's number. */
  @Maybe() @Label() readonly proofRef?: string;
  /** The order whose result this is (`LetterDispatchRequested`); absent for a letter sent by hand. */
  @Maybe() @Uuid() readonly dispatchId?: string;
}

class LetterSent extends SendLetter {
  /** When the time to answer ends. */
  @Instant() readonly replyDueAt!: string;
  @Maybe() @Sha256() readonly textHash?: string;
}

export const letterSent = eventOf('letters')('LetterSent', {
  schema: 2,
  upcast: { 1: fieldsAdded },
  shape: LetterSent,
  fixed: ['textHash'],
  approveCorrections: true,
  evolve: (state, { letterId, replyDueAt }, event) =>
    withLetter(state, letterId, (letter) => ({
      ...settled(letter),
      status: 'sent',
      sentAt: happenedAt(event),
      replyDueAt,
    })),
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
  roles: ['ADV', 'SYS'],
  example: { letterId: 'L1', channel: 'courier', copies: ['Ombudsman RI'], proofRef: 'JNE 0081' },
  emits: [letterSent],
  decide: (input, state, { occurredAt }) => {
    const letter = needLetter(state, input.letterId);
    if (awaitsAnswer(letter)) return [];
    needNotOnItsWay(letter, input.dispatchId);
    // What came of an order has happened already; the rules were asked when it was given, and before it was followed.
    const replyDueAt = letter.dispatch
      ? endOfDay(letter.replyBy)
      : needReadyToSend(state, letter, occurredAt);
    return [letterSent.of({ ...input, replyDueAt, textHash: letter.textHash })];
  },
});
