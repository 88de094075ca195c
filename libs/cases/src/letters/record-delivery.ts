import { Code, Label, Maybe } from '#kernel';
import { bracketed } from '../phrases.ts';
import { action, eventOf } from '../state.ts';
import { DELIVERIES } from './codes.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { letterLearned } from './state.ts';

export class RecordDelivery extends AboutLetter {
  @Code(DELIVERIES) readonly kind!: (typeof DELIVERIES)[number];
  /** The signed receipt (tanda terima). */
  @Maybe() @Label() readonly receiptRef?: string;
  /** The number in the authority's register. */
  @Maybe() @Label() readonly registerNumber?: string;
}

const STATUS = { delivered: 'delivered', failed: 'undelivered', acknowledged: 'acknowledged' } as const;

export const letterDeliveryRecorded = eventOf('letters')('LetterDeliveryRecorded', {
  shape: RecordDelivery,
  evolve: (state, { letterId, kind, registerNumber }) =>
    letterLearned(state, letterId, {
      status: STATUS[kind],
      ...(registerNumber === undefined ? {} : { registerNumber }),
    }),
  tell: {
    en: ({ letterId, kind, receiptRef, registerNumber }, say) =>
      `Letter ${letterId} was ${say.word(STATUS[kind])}${bracketed(receiptRef, registerNumber)}`,
    id: ({ letterId, kind, receiptRef, registerNumber }, say) =>
      `Surat ${letterId} ${say.word(STATUS[kind])}${bracketed(receiptRef, registerNumber)}`,
  },
});

export const recordDelivery = action({
  name: 'recordDelivery',
  input: RecordDelivery,
  roles: ['ADV'],
  example: { letterId: 'L1', kind: 'acknowledged', receiptRef: 'TT 112', registerNumber: 'B-00345' },
  emits: [letterDeliveryRecorded],
  decide: (input, state) => {
    const letter = needLetter(state, input.letterId);
    const { registerNumber = letter.registerNumber } = input;
    if (letter.status === STATUS[input.kind] && letter.registerNumber === registerNumber) return [];
    if (input.kind === 'failed') needStatus(letter, 'returned undelivered', 'sent');
    else needStatus(letter, input.kind, 'sent', 'delivered', 'acknowledged');
    return [letterDeliveryRecorded.of(input)];
  },
});
