import { Code, Maybe, NeededIf, refuse, Text, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { SAFETY_STEPS, SHELTERS } from './codes.ts';
import { type SafetyStep, untouched } from './state.ts';

export class RecordSafety {
  @Uuid() readonly personId!: string;
  @Code(SAFETY_STEPS) readonly kind!: SafetyStep;
  @NeededIf<RecordSafety>(({ kind }) => kind !== 'safe-location') @Code(SHELTERS) readonly shelter?: string;
  @Maybe() @Text() readonly note?: string;
}

export const safetyRecorded = eventOf('rescue')('SafetyRecorded', {
  shape: RecordSafety,
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: (state, { personId, ...step }, { occurredAt }) => ({
    ...state,
    persons: learned(state.persons, personId, untouched, { safety: { ...step, when: occurredAt } }),
  }),
  tell: {
    en: ({ personId, kind, shelter, note }, say) =>
      `${say.person(personId)}: ${say.word(kind)}${bracketed(shelter && say.word(shelter))}${tail(note)}`,
    id: ({ personId, kind, shelter, note }, say) =>
      `${say.person(personId)}: ${say.word(kind)}${bracketed(shelter && say.word(shelter))}${tail(note)}`,
  },
});

export const recordSafety = action({
  name: 'recordSafety',
  input: RecordSafety,
  roles: ['ADV'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    kind: 'shelter-admitted',
    shelter: 'kbri',
  },
  emits: [safetyRecorded],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const now = state.rescue.persons[input.personId]?.safety;
    if (now?.kind === input.kind && now.shelter === input.shelter) return [];
    const admitted = now?.kind === 'shelter-admitted' && now.shelter === input.shelter;
    if (input.kind === 'shelter-discharged' && !admitted) {
      refuse('rescue/not-in-shelter', 'This person is not in that shelter; record the admission first');
    }
    return [safetyRecorded.of(input)];
  },
});
