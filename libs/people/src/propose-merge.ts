import { Text, Uuid } from '#kernel';
import { needOther } from './other-person.ts';
import { action, eventOf } from './state.ts';

export class ProposeMerge {
  /** The registration that stays. */
  @Uuid() readonly intoPersonId!: string;
  @Text(1000) readonly basis!: string;
}

export const mergeProposed = eventOf('merge')('MergeProposed', {
  shape: ProposeMerge,
  personal: ['basis'],
  evolve: (merge, { intoPersonId }, { id, actor }) => ({
    ...merge,
    proposed: { intoPersonId, by: actor.id, details: id },
  }),
  tell: {
    en: ({ intoPersonId, basis }, say) =>
      `It was proposed to treat this registration as one of ${say.person(intoPersonId)}: ${basis}`,
    id: ({ intoPersonId, basis }, say) =>
      `Diusulkan agar pendaftaran ini digabungkan ke data ${say.person(intoPersonId)}: ${basis}`,
  },
});

/** The first of two persons; `approveMerge` is the second. A new proposal takes the place of the one that waits. */
export const proposeMerge = action({
  name: 'proposeMerge',
  input: ProposeMerge,
  roles: ['ADV'],
  example: {
    intoPersonId: '0199d1a0-0000-7000-8000-00000000a002',
    basis: 'Same passport number and birth date; registered twice by two offices',
  },
  emits: [mergeProposed],
  refers: ({ intoPersonId }) => [`person-${intoPersonId}`],
  decide: (input, { merge }, { history }) => {
    needOther(history, input.intoPersonId);
    return merge.proposed?.intoPersonId === input.intoPersonId ? [] : [mergeProposed.of(input)];
  },
});
