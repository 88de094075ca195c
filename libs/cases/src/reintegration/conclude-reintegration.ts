import { Code, Maybe, Text, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { needSupportPlan } from './client.ts';
import { REINTEGRATION_OUTCOMES } from './codes.ts';
import { notBegun, type ReintegrationOutcome } from './state.ts';

export class ConcludeReintegration {
  @Uuid() readonly personId!: string;
  @Code(REINTEGRATION_OUTCOMES) readonly outcome!: ReintegrationOutcome;
  @Maybe() @Text() readonly note?: string;
}

export const reintegrationConcluded = eventOf('reintegration')('ReintegrationConcluded', {
  shape: ConcludeReintegration,
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: (state, { personId, outcome }) => ({
    ...state,
    persons: learned(state.persons, personId, notBegun, { concluded: outcome }),
  }),
  tell: {
    en: ({ personId, outcome, note }, say) =>
      `The reintegration of ${say.person(personId)} was concluded (${say.word(outcome)})${tail(note)}`,
    id: ({ personId, outcome, note }, say) =>
      `Reintegrasi sosial ${say.person(personId)} diselesaikan (${say.word(outcome)})${tail(note)}`,
  },
});

/** Goals can be met only where a plan has set them; the other outcomes end the work whether or not there is one. */
export const concludeReintegration = action({
  name: 'concludeReintegration',
  input: ConcludeReintegration,
  roles: ['ADV', 'PSY', 'CAD'],
  example: { personId: '0199d1a0-0000-7000-8000-00000000a001', outcome: 'goals-met' },
  emits: [reintegrationConcluded],
  decide: (input, state) => {
    needVictim(state, input.personId);
    if (state.reintegration.persons[input.personId]?.concluded === input.outcome) return [];
    if (input.outcome === 'goals-met' || input.outcome === 'goals-partly-met') {
      needSupportPlan(state, input.personId);
    }
    return [reintegrationConcluded.of(input)];
  },
});
