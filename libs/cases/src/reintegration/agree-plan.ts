import { Equals } from 'class-validator';
import { Code, Codes, Day, Maybe, refuse, Text, Uuid } from '#kernel';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { needClient } from './client.ts';
import { NEEDS, PLAN_TYPES } from './codes.ts';
import { type Need, notBegun, type PlanType } from './state.ts';

export class AgreePlan {
  @Uuid() readonly personId!: string;
  @Code(PLAN_TYPES) readonly planType!: PlanType;
  /** The needs that the plan is to meet. */
  @Codes(NEEDS) readonly goals!: readonly Need[];
  @Day() readonly endsOn!: string;
  @Equals(true) readonly survivorAgreed!: boolean;
  @Maybe() @Text() readonly note?: string;
}

export const planAgreed = eventOf('reintegration')('PlanAgreed', {
  shape: AgreePlan,
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: (state, { personId, planType, goals, endsOn }, { id }) => {
    const { concluded: _anew, ...person } = state.persons[personId] ?? notBegun;
    const plan = { planType, goals, endsOn, revisions: 0, details: id };
    return { ...state, persons: { ...state.persons, [personId]: { ...person, plan } } };
  },
  tell: {
    en: ({ personId, planType, goals, endsOn, note }, say) =>
      `${say.person(personId)} agreed to a support plan (${say.word(planType)}) until ${say.date(endsOn)} for ${say.list(goals)}${tail(note)}`,
    id: ({ personId, planType, goals, endsOn, note }, say) =>
      `${say.person(personId)} menyetujui rencana pendampingan (${say.word(planType)}) sampai ${say.date(endsOn)} untuk ${say.list(goals)}${tail(note)}`,
  },
});

export const agreePlan = action({
  name: 'agreePlan',
  input: AgreePlan,
  roles: ['ADV', 'PSY', 'CAD'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    planType: 'livelihood',
    goals: ['debt', 'livelihood'],
    endsOn: '2023-07-31',
    survivorAgreed: true,
  },
  emits: [planAgreed],
  decide: (input, state) => {
    needClient(state, input.personId);
    const person = state.reintegration.persons[input.personId] ?? notBegun;
    if (person.plan && !person.concluded) {
      refuse('reintegration/plan-exists', 'This person has a support plan already; revise it instead');
    }
    return [planAgreed.of(input)];
  },
});
