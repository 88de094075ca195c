import { Label, Maybe, refuse } from '#kernel';
import { action, event, isApprovedPlan } from './state.ts';

export class ApproveMigration {
  /** What the approval rests on, such as the dry run of a day. */
  @Maybe() @Label() readonly note?: string;
}

const tail = (note: string | undefined) => (note === undefined ? '' : `: ${note}`);

export const migrationApproved = event('MigrationApproved', {
  shape: ApproveMigration,
  evolve: (state, _approval, { actor }) => ({ ...state, approvedBy: [...state.approvedBy, actor.id] }),
  tell: {
    en: ({ note }) => `The plan to move cases was approved${tail(note)}`,
    id: ({ note }) => `Rencana pengalihan kasus disetujui${tail(note)}`,
  },
});

/** Two people approve a plan, neither of them the one who made it. */
export const approveMigration = action({
  name: 'approveMigration',
  input: ApproveMigration,
  roles: ['COO', 'DIR'],
  example: { note: 'Dry run of 24 November: 198 safe, 2 to be finished by hand' },
  emits: [migrationApproved],
  decide: (input, state, { actor }) => {
    const { plannedBy, approvedBy } = state.migration;
    if (plannedBy === actor.id) refuse('approval/self', 'Others approve: not the one who planned it');
    return approvedBy.includes(actor.id) || isApprovedPlan(state) ? [] : [migrationApproved.of(input)];
  },
});
