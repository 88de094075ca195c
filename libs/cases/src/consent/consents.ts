import { refuse } from '#kernel';
import type { CaseState } from '../state.ts';
import type { ConsentEntry, Purpose } from './state.ts';

/** One person's word on one purpose, as it stands now. */
export const consentOf = (
  { consent }: CaseState,
  personId: string,
  purpose: string,
): ConsentEntry | undefined => consent.byPerson[personId]?.[purpose];

/**
 * May the person's data be used for this purpose now: by consent, by an override of two persons in a vital interest,
 * or because the data-protection officer decided that another basis carries it?
 */
export const hasConsent = (state: CaseState, personId: string, purpose: string): boolean => {
  const entry = consentOf(state, personId, purpose);
  if (entry?.processing) return entry.processing === 'continued-on-other-basis';
  return entry?.status === 'given' || entry?.status === 'overridden';
};

/** Refuses with `consent/missing`, naming the persons (by id) without consent to this purpose. */
export const needConsent = (state: CaseState, personIds: readonly string[], purpose: Purpose): void => {
  const missing = personIds.filter((id) => !hasConsent(state, id, purpose));
  if (missing.length === 0) return;
  refuse('consent/missing', `Consent to ${purpose} is missing; record it first`, {
    purpose,
    personIds: missing,
  });
};

/** Refuses with `victim/not-on-case` unless this person is on the case or was: one who left keeps their rights. */
export const needKnownVictim = ({ report }: CaseState, personId: string): void => {
  if (!report.victims[personId]) {
    refuse('victim/not-on-case', 'A person named here was never on this case; add them as a victim first', {
      personIds: [personId],
    });
  }
};
