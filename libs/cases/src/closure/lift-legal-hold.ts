import { LocalId, refuse, Text } from '#kernel';
import { changed } from '../entries.ts';
import { action, eventOf } from '../state.ts';

export class LiftLegalHold {
  @LocalId() readonly holdId!: string;
  @Text(1000) readonly reason!: string;
}

export const legalHoldLifted = eventOf('closure')('LegalHoldLifted', {
  shape: LiftLegalHold,
  personal: ['reason'],
  approveCorrections: true,
  evolve: (state, { holdId }, { recordedAt }) => ({
    ...state,
    legalHolds: changed(state.legalHolds, holdId, (hold) => ({ ...hold, liftedAt: recordedAt })),
  }),
  tell: {
    en: ({ holdId, reason }) => `Legal hold ${holdId} was lifted: ${reason}`,
    id: ({ holdId, reason }) => `Penangguhan penghapusan ${holdId} dicabut: ${reason}`,
  },
});

export const liftLegalHold = action({
  name: 'liftLegalHold',
  input: LiftLegalHold,
  roles: ['DIR'],
  on: 'existing',
  example: { holdId: 'H1', reason: 'The verdict is final.' },
  emits: [legalHoldLifted],
  decide: (input, { closure }) => {
    const hold =
      closure.legalHolds[input.holdId] ??
      refuse('legal-hold/not-found', 'There is no such legal hold on this case');
    return hold.liftedAt === undefined ? [legalHoldLifted.of(input)] : [];
  },
});
