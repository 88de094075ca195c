import { refuse } from '#kernel';
import type { CaseState } from '../state.ts';
import type { RescuePlan, RescueRequest } from './state.ts';

/** The rescue plan of this id; refuses with `rescue/plan-not-found` when there is none. */
export const needPlan = ({ rescue }: CaseState, planId: string): RescuePlan =>
  rescue.plans[planId] ?? refuse('rescue/plan-not-found', 'There is no such rescue plan on this case');

/** The request for a rescue of this id; refuses with `rescue/request-not-found` when there is none. */
export const needRequest = ({ rescue }: CaseState, requestId: string): RescueRequest =>
  rescue.requests[requestId] ??
  refuse('rescue/request-not-found', 'There is no such request for a rescue on this case');
