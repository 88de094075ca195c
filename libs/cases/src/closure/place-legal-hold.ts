import { Code, Label, LocalId, Text } from '#kernel';
import { nextId } from '../ids.ts';
import { action, eventOf } from '../state.ts';
import { HOLD_SCOPES } from './codes.ts';
import { type HoldScope, holdsInForce } from './state.ts';

export class PlaceLegalHold {
  @Code(HOLD_SCOPES) readonly scope!: HoldScope;
  /** The court, office or rule that asks for it. */
  @Label() readonly authority!: string;
  @Text(1000) readonly reason!: string;
}

class LegalHoldPlaced extends PlaceLegalHold {
  @LocalId() readonly holdId!: string;
}

export const legalHoldPlaced = eventOf('closure')('LegalHoldPlaced', {
  shape: LegalHoldPlaced,
  fixed: ['holdId'],
  personal: ['reason'],
  approveCorrections: true,
  evolve: (state, { holdId, scope, authority }, { id, recordedAt }) => ({
    ...state,
    legalHolds: {
      ...state.legalHolds,
      [holdId]: { id: holdId, scope, authority, at: recordedAt, details: id },
    },
  }),
  tell: {
    en: ({ holdId, scope, authority, reason }, say) =>
      `Legal hold ${holdId} was placed on ${say.word(scope)} (${authority}): ${reason}`,
    id: ({ holdId, scope, authority, reason }, say) =>
      `Penangguhan penghapusan ${holdId} diberlakukan atas ${say.word(scope)} (${authority}): ${reason}`,
  },
});

export const placeLegalHold = action({
  name: 'placeLegalHold',
  input: PlaceLegalHold,
  roles: ['LAW'],
  on: 'existing',
  example: {
    scope: 'whole-case',
    authority: 'Bareskrim Polri',
    reason: 'The investigators asked to keep everything until the verdict.',
  },
  emits: [legalHoldPlaced],
  decide: (input, { closure }, { history }) => {
    const inForce = holdsInForce(closure).some(
      ({ scope, authority }) => scope === input.scope && authority === input.authority,
    );
    return inForce ? [] : [legalHoldPlaced.of({ ...input, holdId: nextId('H', legalHoldPlaced, history) })];
  },
});
