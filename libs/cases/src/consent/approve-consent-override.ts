import { Codes, LocalId, refuse, Uuid } from '#kernel';
import { changed } from '../entries.ts';
import { action, eventOf } from '../state.ts';
import { PURPOSES } from './codes.ts';
import { type Purpose, withWord } from './state.ts';

export class ApproveConsentOverride {
  @LocalId() readonly overrideId!: string;
}

class ConsentOverridden extends ApproveConsentOverride {
  @Uuid() readonly personId!: string;
  @Codes(PURPOSES) readonly purposes!: readonly Purpose[];
}

export const consentOverridden = eventOf('consent')('ConsentOverridden', {
  shape: ConsentOverridden,
  approveCorrections: true,
  evolve: (state, { overrideId, ...word }, { id, recordedAt }) => ({
    ...withWord(state, word, () => ({ status: 'overridden', at: recordedAt, details: id })),
    overrides: changed(state.overrides, overrideId, (override) => ({ ...override, approved: true })),
  }),
  tell: {
    en: ({ personId, purposes }, say) =>
      `Acting without consent of ${say.person(personId)} in a vital interest was approved by a second person (${say.list(purposes)})`,
    id: ({ personId, purposes }, say) =>
      `Bertindak tanpa persetujuan ${say.person(personId)} demi kepentingan vital disetujui oleh orang kedua (${say.list(purposes)})`,
  },
});

export const approveConsentOverride = action({
  name: 'approveConsentOverride',
  input: ApproveConsentOverride,
  roles: ['DIR'],
  example: { overrideId: 'O1' },
  emits: [consentOverridden],
  decide: ({ overrideId }, { consent }, { actor }) => {
    const { approved, by, personId, purposes } =
      consent.overrides[overrideId] ??
      refuse('consent/no-override', 'No such override was proposed on this case');
    if (approved) return [];
    if (by === actor.id) refuse('approval/self', 'A second person approves: not the one who proposed');
    return [consentOverridden.of({ overrideId, personId, purposes })];
  },
});
