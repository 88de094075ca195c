import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { advanceRestitution } from './advance-restitution.ts';
import { approveFiling } from './approve-filing.ts';
import { filePoliceReport } from './file-police-report.ts';
import { grantPowerOfAttorney } from './grant-power-of-attorney.ts';
import { makeFiling } from './make-filing.ts';
import { prepareRestitution } from './prepare-restitution.ts';
import { recordFilingOutcome } from './record-filing-outcome.ts';
import { recordLegalStep } from './record-legal-step.ts';
import { recordProtection } from './record-protection.ts';
import { revokePowerOfAttorney } from './revoke-power-of-attorney.ts';

/** What may be done in this chapter. Add yours here. */
export const legalActions: readonly AnyAction<CaseState>[] = [
  grantPowerOfAttorney,
  revokePowerOfAttorney,
  approveFiling,
  filePoliceReport,
  recordLegalStep,
  makeFiling,
  recordFilingOutcome,
  recordProtection,
  prepareRestitution,
  advanceRestitution,
];
