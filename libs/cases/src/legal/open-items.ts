import type { OpenItem } from '../open-item.ts';
import type { CaseState } from '../state.ts';
import { hasStep } from './legal-entries.ts';
import { isSettled, lastStep } from './restitution.ts';
import type { LegalState, RestitutionClaim } from './state.ts';

const forLawyer = (kind: string, about: string, blocksClosure: boolean): OpenItem => ({
  id: `legal-${kind}-${about}`,
  kind,
  role: 'LAW',
  about,
  blocksClosure,
});

const approved = ({ approvals }: LegalState): readonly OpenItem[] =>
  approvals.map(({ filing, personId }) => ({
    ...forLawyer('make-filing', personId, false),
    id: `legal-make-${filing}-${personId}`,
  }));

const procedures = ({ reports }: LegalState): readonly OpenItem[] => {
  const all = Object.values(reports);
  const taken = new Set(all.filter(({ kind }) => kind !== 'refused').flatMap(({ personIds }) => personIds));
  return all.flatMap((report) => {
    if (report.kind === 'refused') {
      const stillOutside = report.personIds.some((id) => !taken.has(id));
      return stillOutside ? [forLawyer('challenge-refusal', report.id, false)] : [];
    }
    const over = hasStep(report, 'verdict-final') || hasStep(report, 'investigation-stopped');
    return over ? [] : [forLawyer('follow-procedure', report.id, true)];
  });
};

const filings = ({ filings: made, protection }: LegalState): readonly OpenItem[] => [
  ...Object.values(made)
    .filter(({ outcome }) => outcome === undefined)
    .map(({ id }) => forLawyer('follow-filing', id, true)),
  ...Object.entries(protection)
    .filter(([, { kind }]) => kind === 'requested')
    .map(([personId]) => forLawyer('follow-protection', personId, true)),
];

const ofClaim = (claim: RestitutionClaim): readonly OpenItem[] => {
  const step = lastStep(claim);
  if (step === undefined) return [forLawyer('submit-restitution', claim.id, true)];
  if (step === 'ordered') return [forLawyer('note-verdict-notice', claim.id, true)];
  if (step === 'payment-due' || step === 'paid' || step === 'unpaid') {
    return isSettled(claim, claim.paid) ? [] : [forLawyer('pursue-payment', claim.id, true)];
  }
  return [forLawyer('follow-restitution', claim.id, true)];
};

/** What waits for somebody in this chapter: a procedure, a filing or a claim under way keeps the case open. */
export const legalOpen = ({ legal }: CaseState): readonly OpenItem[] => [
  ...approved(legal),
  ...procedures(legal),
  ...filings(legal),
  ...Object.values(legal.claims).flatMap(ofClaim),
];
