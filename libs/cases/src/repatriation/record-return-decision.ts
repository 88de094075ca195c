import { Code, Maybe, Text, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { RETURN_DECISIONS } from './codes.ts';
import { notReturning, type ReturnDecision } from './state.ts';

export class RecordReturnDecision {
  @Uuid() readonly personId!: string;
  @Code(RETURN_DECISIONS) readonly kind!: ReturnDecision;
  @Maybe() @Text() readonly note?: string;
}

export const returnDecisionRecorded = eventOf('repatriation')('ReturnDecisionRecorded', {
  shape: RecordReturnDecision,
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: ({ persons }, { personId, kind }) => ({
    persons: learned(persons, personId, notReturning, { decision: kind }),
  }),
  tell: {
    en: ({ personId, kind, note }, say) =>
      `${say.person(personId)} ${kind === 'agreed' ? 'agreed' : 'did not agree'} to return${tail(note)}`,
    id: ({ personId, kind, note }, say) =>
      `${say.person(personId)} ${kind === 'agreed' ? 'menyetujui' : 'tidak menyetujui'} pemulangan${tail(note)}`,
  },
});

/** Nobody is sent home against their will; a decision may change until the day of travel. */
export const recordReturnDecision = action({
  name: 'recordReturnDecision',
  input: RecordReturnDecision,
  roles: ['ADV'],
  example: { personId: '0199d1a0-0000-7000-8000-00000000a001', kind: 'agreed' },
  emits: [returnDecisionRecorded],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const known = state.repatriation.persons[input.personId]?.decision;
    return known === input.kind ? [] : [returnDecisionRecorded.of(input)];
  },
});
