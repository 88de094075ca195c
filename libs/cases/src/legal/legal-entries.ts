import { refuse } from '#kernel';
import type { CaseState } from '../state.ts';
import type { FilingEntry, LegalStep, Milestone, PoliceReport, RestitutionClaim } from './state.ts';

/** The police report of this id; refuses with `police-report/not-found` when there is none. */
export const needReport = ({ legal }: CaseState, reportId: string): PoliceReport =>
  legal.reports[reportId] ?? refuse('police-report/not-found', 'There is no such police report on this case');

/** The filing of this id; refuses with `filing/not-found` when there is none. */
export const needFilingEntry = ({ legal }: CaseState, filingId: string): FilingEntry =>
  legal.filings[filingId] ?? refuse('filing/not-found', 'There is no such filing on this case');

/** The restitution claim of this id; refuses with `restitution/not-found` when there is none. */
export const needClaim = ({ legal }: CaseState, claimId: string): RestitutionClaim =>
  legal.claims[claimId] ?? refuse('restitution/not-found', 'There is no such restitution claim on this case');

/** Has this step of the procedure been recorded? */
export const hasStep = (report: PoliceReport, step: LegalStep): boolean =>
  report.steps.some(({ kind }) => kind === step);

/** Is this very step, by its document, among those recorded? */
export const isRecorded = (
  steps: readonly Milestone<string>[],
  { kind, documentRef }: { readonly kind: string; readonly documentRef?: string },
): boolean => steps.some((step) => step.kind === kind && step.documentRef === documentRef);
