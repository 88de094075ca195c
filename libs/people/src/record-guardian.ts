import { Code, Uuid } from '#kernel';
import { GUARDIAN_RELATIONS } from './codes.ts';
import { needOther } from './other-person.ts';
import { action, eventOf } from './state.ts';

export class RecordGuardian {
  /** A registered person. */
  @Uuid() readonly guardianPersonId!: string;
  @Code(GUARDIAN_RELATIONS) readonly relation!: string;
}

export const guardianRecorded = eventOf('profile')('GuardianRecorded', {
  shape: RecordGuardian,
  evolve: (profile, { guardianPersonId, relation }) => ({
    ...profile,
    guardian: { personId: guardianPersonId, relation },
  }),
  tell: {
    en: ({ guardianPersonId, relation }, say) =>
      `${say.person(guardianPersonId)} (${say.word(relation)}) was recorded as the person's guardian`,
    id: ({ guardianPersonId, relation }, say) =>
      `${say.person(guardianPersonId)} (${say.word(relation)}) dicatat sebagai wali yang bersangkutan`,
  },
});

export const recordGuardian = action({
  name: 'recordGuardian',
  input: RecordGuardian,
  roles: ['INT', 'ADV'],
  example: { guardianPersonId: '0199d1a0-0000-7000-8000-00000000a002', relation: 'parent' },
  emits: [guardianRecorded],
  refers: ({ guardianPersonId }) => [`person-${guardianPersonId}`],
  decide: (input, { profile: { guardian } }, { history }) => {
    needOther(history, input.guardianPersonId);
    const known = guardian?.personId === input.guardianPersonId && guardian.relation === input.relation;
    return known ? [] : [guardianRecorded.of(input)];
  },
});
