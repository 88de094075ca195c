import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { agreePlan } from './agree-plan.ts';
import { assessNeeds } from './assess-needs.ts';
import { concludeReintegration } from './conclude-reintegration.ts';
import { measureOutcome } from './measure-outcome.ts';
import { recordFollowUp } from './record-follow-up.ts';
import { recordService } from './record-service.ts';
import { revisePlan } from './revise-plan.ts';
import { scheduleFollowUp } from './schedule-follow-up.ts';

/** What may be done in this chapter. Add yours here. */
export const reintegrationActions: readonly AnyAction<CaseState>[] = [
  assessNeeds,
  agreePlan,
  revisePlan,
  recordService,
  scheduleFollowUp,
  recordFollowUp,
  measureOutcome,
  concludeReintegration,
];
