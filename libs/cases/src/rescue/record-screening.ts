import { Code, Label, Maybe, Text, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { SCREENERS, SCREENING_RESULTS } from './codes.ts';
import { untouched } from './state.ts';

export class RecordScreening {
  @Uuid() readonly personId!: string;
  @Code(SCREENERS) readonly screener!: string;
  /** The name of the form that was filled in. */
  @Label() readonly formName!: string;
  @Code(SCREENING_RESULTS) readonly result!: string;
  @Maybe() @Text() readonly note?: string;
}

export const victimScreeningCompleted = eventOf('rescue')('VictimScreeningCompleted', {
  shape: RecordScreening,
  personal: ['note'],
  subject: ({ personId }) => personId,
  approveCorrections: true,
  evolve: (state, { personId, screener, formName, result }, { occurredAt }) => {
    const { screenings } = state.persons[personId] ?? untouched;
    return {
      ...state,
      persons: learned(state.persons, personId, untouched, {
        screenings: [...screenings, { screener, formName, result, when: occurredAt }],
      }),
    };
  },
  tell: {
    en: ({ personId, screener, formName, result, note }, say) =>
      `${say.person(personId)} was screened by ${say.word(screener)} with the form "${formName}"; the result was "${say.word(result)}"${tail(note)}`,
    id: ({ personId, screener, formName, result, note }, say) =>
      `${say.person(personId)} menjalani penapisan korban oleh ${say.word(screener)} dengan formulir "${formName}"; hasilnya "${say.word(result)}"${tail(note)}`,
  },
});

/** Each body screens for itself, and results may differ: all of them stay. */
export const recordScreening = action({
  name: 'recordScreening',
  input: RecordScreening,
  roles: ['ADV', 'PSY'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    screener: 'kbri',
    formName: 'Formulir Penapisan Korban TPPO',
    result: 'indicated',
  },
  emits: [victimScreeningCompleted],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const known = state.rescue.persons[input.personId]?.screenings ?? [];
    const again = known.some(
      ({ screener, formName, result }) =>
        screener === input.screener && formName === input.formName && result === input.result,
    );
    return again ? [] : [victimScreeningCompleted.of(input)];
  },
});
