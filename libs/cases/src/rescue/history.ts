import { by } from '#kernel';
import { consenting } from '../evidence/history.ts';
import { coordinator } from '../letters/history.ts';
import { addVictim } from '../report/add-victim.ts';
import { approveRescuePlan, rescuePlanApproved } from './approve-rescue-plan.ts';
import { planRescue, rescuePlanned } from './plan-rescue.ts';
import { requestRescue, rescueRequested } from './request-rescue.ts';

/** For specs: the person on the case, and one who is not. */
export const { personId } = addVictim.example;
export const stranger = '0199d1a0-0000-7000-8000-00000000a009';

/** For specs: a rescue of the person who consented, from the plan to the request, step by step. */
export const planned = [...consenting, rescuePlanned.of({ ...planRescue.example, planId: 'R1' })] as const;
export const approved = [
  ...planned,
  by(coordinator, rescuePlanApproved.of(approveRescuePlan.example)),
] as const;
export const requested = [
  ...approved,
  rescueRequested.of({ ...requestRescue.example, planId: 'R1', requestId: 'Q1' }),
] as const;
