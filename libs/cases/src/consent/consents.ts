import { refuse } from '#kernel';
import type { CaseState } from '../state.ts';

/** Does the person's consent, or an override of two persons in a vital interest, cover this purpose now? */
export const hasConsent = ({ consent }: CaseState, personId: string, purpose: string): boolean => {
  const status = consent.byPerson[personId]?.[purpose]?.status;
  return status === 'given' || status === 'overridden';
};

/** Refuses with `consent/missing`, naming the persons (by id) without consent to this purpose. */
export const needConsent = (state: CaseState, personIds: readonly string[], purpose: string): void => {
  const missing = personIds.filter((id) => !hasConsent(state, id, purpose));
  if (missing.length === 0) return;
  refuse('consent/missing', `Consent to ${purpose} is missing; record it first`, {
    purpose,
    personIds: missing,
  });
};
