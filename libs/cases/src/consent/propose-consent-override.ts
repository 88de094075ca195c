import { Codes, LocalId, Text, Uuid } from '#kernel';
import { nextId } from '../ids.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { PURPOSES } from './codes.ts';
import { hasConsent } from './consents.ts';
import type { Purpose } from './state.ts';

export class ProposeConsentOverride {
  @Uuid() readonly personId!: string;
  @Codes(PURPOSES) readonly purposes!: readonly Purpose[];
  /** The vital interest at stake, and why the person cannot be asked. */
  @Text(1000) readonly reason!: string;
}

class ConsentOverrideProposed extends ProposeConsentOverride {
  @LocalId() readonly overrideId!: string;
}

export const consentOverrideProposed = eventOf('consent')('ConsentOverrideProposed', {
  shape: ConsentOverrideProposed,
  fixed: ['overrideId'],
  personal: ['reason'],
  subject: ({ personId }) => personId,
  evolve: (state, { overrideId, personId, purposes }, { id, actor }) => ({
    ...state,
    overrides: {
      ...state.overrides,
      [overrideId]: { id: overrideId, personId, purposes, by: actor.id, approved: false, details: id },
    },
  }),
  tell: {
    en: ({ personId, purposes, reason }, say) =>
      `It was proposed to act without consent of ${say.person(personId)} in a vital interest (${say.list(purposes)}): ${reason}`,
    id: ({ personId, purposes, reason }, say) =>
      `Diusulkan bertindak tanpa persetujuan ${say.person(personId)} demi kepentingan vital (${say.list(purposes)}): ${reason}`,
  },
});

export const proposeConsentOverride = action({
  name: 'proposeConsentOverride',
  input: ProposeConsentOverride,
  roles: ['COO'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    purposes: ['share-with-authorities'],
    reason: 'Held without a phone, with threats to life.',
  },
  emits: [consentOverrideProposed],
  decide: (input, state, { history }) => {
    const { personId, purposes } = input;
    needVictim(state, personId);
    const waiting = Object.values(state.consent.overrides).filter(
      (override) => !override.approved && override.personId === personId,
    );
    const covered = (purpose: Purpose) =>
      hasConsent(state, personId, purpose) || waiting.some((override) => override.purposes.includes(purpose));
    if (purposes.every(covered)) return [];
    return [
      consentOverrideProposed.of({ ...input, overrideId: nextId('O', consentOverrideProposed, history) }),
    ];
  },
});
