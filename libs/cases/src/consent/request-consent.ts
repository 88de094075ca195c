import { Codes, Uuid } from '#kernel';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { PURPOSES } from './codes.ts';
import { consentOf, hasConsent } from './consents.ts';
import { type Purpose, withWord } from './state.ts';

export class RequestConsent {
  @Uuid() readonly personId!: string;
  @Codes(PURPOSES) readonly purposes!: readonly Purpose[];
}

export const consentRequested = eventOf('consent')('ConsentRequested', {
  shape: RequestConsent,
  evolve: (state, asked, { id, recordedAt }) =>
    withWord(state, asked, () => ({ status: 'requested', at: recordedAt, details: id })),
  tell: {
    en: ({ personId, purposes }, say) =>
      `${say.person(personId)} was asked for consent: ${say.list(purposes)}`,
    id: ({ personId, purposes }, say) =>
      `Persetujuan ${say.person(personId)} diminta untuk: ${say.list(purposes)}`,
  },
});

export const requestConsent = action({
  name: 'requestConsent',
  input: RequestConsent,
  roles: ['ADV'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    purposes: ['case-handling', 'share-with-authorities'],
  },
  emits: [consentRequested],
  decide: (input, state) => {
    const { personId } = input;
    needVictim(state, personId);
    const purposes = input.purposes.filter(
      (purpose) =>
        !hasConsent(state, personId, purpose) && consentOf(state, personId, purpose)?.status !== 'requested',
    );
    return purposes.length === 0 ? [] : [consentRequested.of({ personId, purposes })];
  },
});
