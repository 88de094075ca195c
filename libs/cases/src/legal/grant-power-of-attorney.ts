import { Label, UserId, Uuid } from '#kernel';
import { bracketed } from '../phrases.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';

export class GrantPowerOfAttorney {
  @Uuid() readonly personId!: string;
  @UserId() readonly lawyer!: string;
  @Label() readonly documentRef!: string;
}

export const powerOfAttorneyGranted = eventOf('legal')('PowerOfAttorneyGranted', {
  shape: GrantPowerOfAttorney,
  approveCorrections: true,
  evolve: (state, { personId, lawyer, documentRef }) => ({
    ...state,
    powers: {
      ...state.powers,
      [personId]: [
        ...(state.powers[personId] ?? []).filter((power) => power.lawyer !== lawyer),
        { lawyer, documentRef },
      ],
    },
  }),
  tell: {
    en: ({ personId, lawyer, documentRef }, say) =>
      `${say.person(personId)} granted power of attorney to ${lawyer} as lawyer${bracketed(documentRef)}`,
    id: ({ personId, lawyer, documentRef }, say) =>
      `${say.person(personId)} memberikan surat kuasa kepada ${lawyer} selaku kuasa hukum${bracketed(documentRef)}`,
  },
});

export const grantPowerOfAttorney = action({
  name: 'grantPowerOfAttorney',
  input: GrantPowerOfAttorney,
  roles: ['LAW'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    lawyer: 'lawyer-1',
    documentRef: 'Surat Kuasa 014/SK/VIII/2022',
  },
  emits: [powerOfAttorneyGranted],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const known = (state.legal.powers[input.personId] ?? []).some(
      ({ lawyer, documentRef }) => lawyer === input.lawyer && documentRef === input.documentRef,
    );
    return known ? [] : [powerOfAttorneyGranted.of(input)];
  },
});
