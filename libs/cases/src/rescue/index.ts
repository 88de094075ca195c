import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { approveRescuePlan } from './approve-rescue-plan.ts';
import { planRescue } from './plan-rescue.ts';
import { recordAuthorityResponse } from './record-authority-response.ts';
import { recordAuthorityStep } from './record-authority-step.ts';
import { recordCare } from './record-care.ts';
import { recordRescueAttempt } from './record-rescue-attempt.ts';
import { recordRescueOutcome } from './record-rescue-outcome.ts';
import { recordSafety } from './record-safety.ts';
import { recordScreening } from './record-screening.ts';
import { requestRescue } from './request-rescue.ts';

/** What may be done in this chapter. Add yours here. */
export const rescueActions: readonly AnyAction<CaseState>[] = [
  planRescue,
  approveRescuePlan,
  requestRescue,
  recordAuthorityResponse,
  recordRescueAttempt,
  recordRescueOutcome,
  recordSafety,
  recordAuthorityStep,
  recordScreening,
  recordCare,
];
