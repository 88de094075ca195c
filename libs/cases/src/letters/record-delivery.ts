import { Code, Label, Maybe, Uuid } from '#kernel';
import { fieldsAdded } from '../lift.ts';
import { bracketed } from '../phrases.ts';
import { action, eventOf } from '../state.ts';
import { DELIVERIES } from './codes.ts';
import { AboutLetter, needLetter, needStatus } from './letters.ts';
import { needNotOnItsWay } from './on-its-way.ts';
import { settled, withLetter } from './state.ts';

export class RecordDelivery extends AboutLetter {
  @Code(DELIVERIES) readonly kind!: (typeof DELIVERIES)[number];
  /** The signed receipt (tanda terima). */
  @Maybe() @Label() readonly receiptRef?: string;
  /** The number in the authority's register. */
  @Maybe() @Label() readonly registerNumber?: string;
  /** The order to send that failed (`LetterDispatchRequested`): the letter has not left the office. */
  @Maybe() @Uuid() readonly dispatchId?: string;
}

const STATUS = { delivered: 'delivered', failed: 'undelivered', acknowledged: 'acknowledged' } as const;

export const letterDeliveryRecorded = eventOf('letters')('LetterDeliveryRecorded', {
  schema: 2,
  upcast: { 1: fieldsAdded },
  shape: RecordDelivery,
  evolve: (state, { letterId, kind, registerNumber, dispatchId }) =>
    withLetter(state, letterId, (letter) => ({
      ...settled(letter),
      // What never left the office stands where it stood.
      status: dispatchId === undefined ? STATUS[kind] : letter.status,
      ...(registerNumber === undefined ? {} : { registerNumber }),
    })),
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
  roles: ['ADV', 'SYS'],
  example: { letterId: 'L1', kind: 'acknowledged', receiptRef: 'TT 112', registerNumber: 'B-00345' },
  emits: [letterDeliveryRecorded],
  decide: (input, state) => {
    const letter = needLetter(state, input.letterId);
    const { registerNumber = letter.registerNumber } = input;
    needNotOnItsWay(letter, input.dispatchId);
    if (letter.dispatch !== undefined && input.kind === 'failed') return [letterDeliveryRecorded.of(input)];
    if (letter.status === STATUS[input.kind] && letter.registerNumber === registerNumber) return [];
    if (input.kind === 'failed') needStatus(letter, 'returned undelivered', 'sent');
    else needStatus(letter, input.kind, 'sent', 'delivered', 'acknowledged');
    return [letterDeliveryRecorded.of(input)];
  },
});
