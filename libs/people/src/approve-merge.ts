import { refuse, Uuid } from '#kernel';
import { action, eventOf } from './state.ts';

export class ApproveMerge {
  /** As proposed: says that the approver saw this proposal and no other. */
  @Uuid() readonly intoPersonId!: string;
}

export const personsMerged = eventOf('merge')('PersonsMerged', {
  shape: ApproveMerge,
  approveCorrections: true,
  evolve: (_merge, { intoPersonId }) => ({ intoPersonId }),
  tell: {
    en: ({ intoPersonId }, say) =>
      `This registration was merged into that of ${say.person(intoPersonId)}, approved by a second person`,
    id: ({ intoPersonId }, say) =>
      `Pendaftaran ini digabungkan ke data ${say.person(intoPersonId)} dengan persetujuan orang kedua`,
  },
});

export const approveMerge = action({
  name: 'approveMerge',
  input: ApproveMerge,
  roles: ['COO'],
  on: 'existing',
  example: { intoPersonId: '0199d1a0-0000-7000-8000-00000000a002' },
  emits: [personsMerged],
  refers: ({ intoPersonId }) => [`person-${intoPersonId}`],
  decide: (input, { merge }, { actor }) => {
    if (merge.intoPersonId === input.intoPersonId) return [];
    if (merge.proposed?.intoPersonId !== input.intoPersonId)
      refuse('merge/not-proposed', 'This merge is not proposed; propose it first');
    if (merge.proposed?.by === actor.id)
      refuse('approval/self', 'A second person approves a merge: not the one who proposed it');
    return [personsMerged.of(input)];
  },
});
