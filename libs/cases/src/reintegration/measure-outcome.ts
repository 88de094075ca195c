import { Code, Count, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { action, eventOf } from '../state.ts';
import { needClient } from './client.ts';
import { OUTCOME_SCALES } from './codes.ts';
import { notBegun, type OutcomeScale } from './state.ts';

export class MeasureOutcome {
  @Uuid() readonly personId!: string;
  @Code(OUTCOME_SCALES) readonly scale!: OutcomeScale;
  @Count(1, 5) readonly score!: number;
}

export const outcomeMeasured = eventOf('reintegration')('OutcomeMeasured', {
  shape: MeasureOutcome,
  evolve: (state, { personId, scale, score }, { occurredAt }) => {
    const { measures } = state.persons[personId] ?? notBegun;
    return {
      ...state,
      persons: learned(state.persons, personId, notBegun, {
        measures: [...measures, { scale, score, when: occurredAt }],
      }),
    };
  },
  tell: {
    en: ({ personId, scale, score }, say) =>
      `The situation of ${say.person(personId)} was rated (${say.word(scale)}): ${score} of 5`,
    id: ({ personId, scale, score }, say) =>
      `Keadaan ${say.person(personId)} dinilai (${say.word(scale)}): ${score} dari 5`,
  },
});

/** A rating is a fact of its day: the same score again is a new one. */
export const measureOutcome = action({
  name: 'measureOutcome',
  input: MeasureOutcome,
  roles: ['ADV', 'PSY', 'CAD'],
  example: { personId: '0199d1a0-0000-7000-8000-00000000a001', scale: 'livelihood', score: 3 },
  emits: [outcomeMeasured],
  decide: (input, state) => {
    needClient(state, input.personId);
    return [outcomeMeasured.of(input)];
  },
});
