import { by } from '#kernel';
import { consentRecorded, recordConsent } from '../consent/record-consent.ts';
import { coordinator, sent } from '../letters/history.ts';
import { withVictim } from '../report/history.ts';
import { personId } from '../rescue/history.ts';
import { filingApproved } from './approve-filing.ts';
import { filePoliceReport, policeReportFiled } from './file-police-report.ts';
import { grantPowerOfAttorney, powerOfAttorneyGranted } from './grant-power-of-attorney.ts';
import { legalStepRecorded } from './record-legal-step.ts';
import type { Filing, LegalStep } from './state.ts';

export { coordinator } from '../letters/history.ts';
export { personId, stranger } from '../rescue/history.ts';

/** For specs: who records legal steps. */
export const lawyer = { id: 'lawyer-1', role: 'LAW' };

const agreement = consentRecorded.of({ ...recordConsent.example, purposes: ['legal-proceedings'] });
const power = powerOfAttorneyGranted.of(grantPowerOfAttorney.example);

/** For specs: a person who agreed to legal proceedings, and who empowered a lawyer; the same upon a sent letter. */
export const willing = [...withVictim, agreement] as const;
export const empowered = [...willing, power] as const;
export const empoweredAfterLetter = [...sent, agreement, power] as const;

/** For specs: the coordinator's approval of a filing for this person. */
export const approvalOf = (kind: Filing) =>
  by(coordinator, filingApproved.of({ kind, personIds: [personId] }));

/** For specs: a procedure that a police report has opened, and further steps of it. */
export const reported = [
  ...empowered,
  approvalOf('police-report'),
  policeReportFiled.of({ ...filePoliceReport.example, reportId: 'P1' }),
] as const;
export const steps = (...kinds: readonly LegalStep[]) =>
  kinds.map((kind) => legalStepRecorded.of({ reportId: 'P1', kind, documentRef: `No. ${kind}/2022` }));
