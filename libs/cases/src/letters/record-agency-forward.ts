import { Label, Maybe } from '#kernel';
import { bracketed } from '../phrases.ts';
import { action, eventOf } from '../state.ts';
import { AboutLetter, needSentLetter } from './letters.ts';
import { letterLearned } from './state.ts';

export class RecordAgencyForward extends AboutLetter {
  /** The authority that it was passed on to. */
  @Label() readonly forwardedTo!: string;
  @Maybe() @Label() readonly documentRef?: string;
}

export const agencyForwarded = eventOf('letters')('AgencyForwarded', {
  shape: RecordAgencyForward,
  evolve: (state, { letterId, forwardedTo }) => letterLearned(state, letterId, { forwardedTo }),
  tell: {
    en: ({ letterId, forwardedTo, documentRef }) =>
      `The authority passed letter ${letterId} on to ${forwardedTo}${bracketed(documentRef)}`,
    id: ({ letterId, forwardedTo, documentRef }) =>
      `Instansi meneruskan surat ${letterId} kepada ${forwardedTo}${bracketed(documentRef)}`,
  },
});

export const recordAgencyForward = action({
  name: 'recordAgencyForward',
  input: RecordAgencyForward,
  roles: ['ADV'],
  example: { letterId: 'L1', forwardedTo: 'Kemlu (Dit. Pelindungan WNI)' },
  emits: [agencyForwarded],
  decide: (input, state) =>
    needSentLetter(state, input.letterId).forwardedTo === input.forwardedTo
      ? []
      : [agencyForwarded.of(input)],
});
