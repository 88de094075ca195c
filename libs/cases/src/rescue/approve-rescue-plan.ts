import { LocalId, refuse } from '#kernel';
import { changed } from '../entries.ts';
import { action, eventOf } from '../state.ts';
import { needPlan } from './rescue-entries.ts';

export class ApproveRescuePlan {
  @LocalId() readonly planId!: string;
}

export const rescuePlanApproved = eventOf('rescue')('RescuePlanApproved', {
  shape: ApproveRescuePlan,
  evolve: (state, { planId }, { actor }) => ({
    ...state,
    plans: changed(state.plans, planId, (plan) => ({ ...plan, approvedBy: actor.id })),
  }),
  tell: {
    en: ({ planId }) => `Rescue plan ${planId} was approved`,
    id: ({ planId }) => `Rencana penyelamatan ${planId} disetujui`,
  },
});

export const approveRescuePlan = action({
  name: 'approveRescuePlan',
  input: ApproveRescuePlan,
  roles: ['COO'],
  example: { planId: 'R1' },
  emits: [rescuePlanApproved],
  decide: (input, state, { actor }) => {
    const plan = needPlan(state, input.planId);
    if (plan.approvedBy) return [];
    if (plan.by === actor.id) {
      refuse('approval/self', 'A second person approves a rescue plan: not the one who made it');
    }
    return [rescuePlanApproved.of(input)];
  },
});
