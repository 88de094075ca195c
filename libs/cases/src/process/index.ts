import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { approveStepWaiver } from './approve-step-waiver.ts';
import { migrateDefinition } from './migrate-definition.ts';
import { pauseCase, resumeCase } from './pause-case.ts';
import { proposeStepWaiver } from './propose-step-waiver.ts';
import { reachDeadline } from './reach-deadline.ts';
import { recalculateDeadline } from './recalculate-deadline.ts';
import { recordStep } from './record-step.ts';

/** What may be done in this chapter. Add yours here. */
export const processActions: readonly AnyAction<CaseState>[] = [
  recordStep,
  proposeStepWaiver,
  approveStepWaiver,
  pauseCase,
  resumeCase,
  reachDeadline,
  recalculateDeadline,
  migrateDefinition,
];
