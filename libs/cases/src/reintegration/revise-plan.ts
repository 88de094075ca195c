import { Text } from '#kernel';
import { changed } from '../entries.ts';
import { action, eventOf } from '../state.ts';
import { AgreePlan, agreePlan } from './agree-plan.ts';
import { needClient, needSupportPlan } from './client.ts';

/** The plan stated anew, in whole, with what led to it. */
export class RevisePlan extends AgreePlan {
  @Text() readonly reason!: string;
}

export const planRevised = eventOf('reintegration')('PlanRevised', {
  shape: RevisePlan,
  personal: ['note', 'reason'],
  subject: ({ personId }) => personId,
  evolve: (state, { personId, planType, goals, endsOn }, { id }) => ({
    ...state,
    persons: changed(state.persons, personId, ({ plan, ...person }) => ({
      ...person,
      plan: { planType, goals, endsOn, revisions: (plan?.revisions ?? 0) + 1, details: id },
    })),
  }),
  tell: {
    en: ({ personId, planType, goals, endsOn, reason }, say) =>
      `The support plan of ${say.person(personId)} was revised with their agreement (${say.word(planType)}, until ${say.date(endsOn)}, for ${say.list(goals)}): ${reason}`,
    id: ({ personId, planType, goals, endsOn, reason }, say) =>
      `Rencana pendampingan ${say.person(personId)} diubah dengan persetujuannya (${say.word(planType)}, sampai ${say.date(endsOn)}, untuk ${say.list(goals)}): ${reason}`,
  },
});

export const revisePlan = action({
  name: 'revisePlan',
  input: RevisePlan,
  roles: ['ADV', 'PSY', 'CAD'],
  example: { ...agreePlan.example, endsOn: '2023-10-31', reason: 'The training began three months late' },
  emits: [planRevised],
  decide: (input, state) => {
    needClient(state, input.personId);
    const plan = needSupportPlan(state, input.personId);
    const same =
      plan.planType === input.planType &&
      plan.endsOn === input.endsOn &&
      plan.goals.length === input.goals.length &&
      plan.goals.every((goal) => input.goals.includes(goal));
    return same ? [] : [planRevised.of(input)];
  },
});
