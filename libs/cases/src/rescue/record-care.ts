import { Code, Text, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { CARE_KINDS } from './codes.ts';
import { type CareKind, untouched } from './state.ts';

export class RecordCare {
  @Uuid() readonly personId!: string;
  @Code(CARE_KINDS) readonly kind!: CareKind;
  /** By whom, what was found, what was done. */
  @Text() readonly findings!: string;
}

export const careProvided = eventOf('rescue')('CareProvided', {
  shape: RecordCare,
  personal: ['findings'],
  subject: ({ personId }) => personId,
  evolve: (state, { personId, kind }, { id, occurredAt }) => {
    const { care } = state.persons[personId] ?? untouched;
    return {
      ...state,
      persons: learned(state.persons, personId, untouched, {
        care: [...care, { kind, when: occurredAt, details: id }],
      }),
    };
  },
  tell: {
    en: ({ personId, kind, findings }, say) =>
      `${say.person(personId)} received ${say.word(kind)}${tail(findings)}`,
    id: ({ personId, kind, findings }, say) =>
      `${say.person(personId)} menerima ${say.word(kind)}${tail(findings)}`,
  },
});

/** Every treatment is one more fact, so the same words twice are two treatments. */
export const recordCare = action({
  name: 'recordCare',
  input: RecordCare,
  roles: ['PSY'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    kind: 'medical',
    findings: 'Examined at the clinic of the shelter; dehydrated, no injuries',
  },
  emits: [careProvided],
  decide: (input, state) => {
    needVictim(state, input.personId);
    return [careProvided.of(input)];
  },
});
