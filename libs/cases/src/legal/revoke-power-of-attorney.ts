import { Label, Maybe, UserId, Uuid } from '#kernel';
import { changed } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { action, eventOf } from '../state.ts';

export class RevokePowerOfAttorney {
  @Uuid() readonly personId!: string;
  @UserId() readonly lawyer!: string;
  @Maybe() @Label() readonly documentRef?: string;
}

export const powerOfAttorneyRevoked = eventOf('legal')('PowerOfAttorneyRevoked', {
  shape: RevokePowerOfAttorney,
  approveCorrections: true,
  evolve: (state, { personId, lawyer }) => ({
    ...state,
    powers: changed(state.powers, personId, (powers) => powers.filter((power) => power.lawyer !== lawyer)),
  }),
  tell: {
    en: ({ personId, lawyer, documentRef }, say) =>
      `The power of attorney of ${say.person(personId)} to ${lawyer} as lawyer was revoked${bracketed(documentRef)}`,
    id: ({ personId, lawyer, documentRef }, say) =>
      `Surat kuasa ${say.person(personId)} kepada ${lawyer} selaku kuasa hukum dicabut${bracketed(documentRef)}`,
  },
});

/** May be done for somebody who is no longer on the case. */
export const revokePowerOfAttorney = action({
  name: 'revokePowerOfAttorney',
  input: RevokePowerOfAttorney,
  roles: ['LAW'],
  example: { personId: '0199d1a0-0000-7000-8000-00000000a001', lawyer: 'lawyer-1' },
  emits: [powerOfAttorneyRevoked],
  decide: (input, { legal }) =>
    (legal.powers[input.personId] ?? []).some(({ lawyer }) => lawyer === input.lawyer)
      ? [powerOfAttorneyRevoked.of(input)]
      : [],
});
