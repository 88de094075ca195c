import { Count, refuse } from '#kernel';
import { action, event, isApprovedPlan } from './state.ts';

export class CompleteMigration {
  /** The cases that have moved by this plan, in this run or before. */
  @Count() readonly moved!: number;
  /** The cases that stay, since to move them would not be safe. */
  @Count() readonly refused!: number;
}

export const migrationCompleted = event('MigrationCompleted', {
  shape: CompleteMigration,
  evolve: (state, { moved, refused }, { recordedAt: at }) => ({
    ...state,
    completed: { moved, refused, at },
  }),
  tell: {
    en: ({ moved, refused }) =>
      `The plan was carried out: ${moved} cases have moved, ${refused} stay since it would not be safe`,
    id: ({ moved, refused }) =>
      `Rencana dilaksanakan: ${moved} kasus dialihkan, ${refused} tetap karena tidak aman`,
  },
});

/** A plan may be carried out again, for cases that could not move before. */
export const completeMigration = action({
  name: 'completeMigration',
  input: CompleteMigration,
  roles: ['SYS'],
  example: { moved: 198, refused: 2 },
  emits: [migrationCompleted],
  decide: ({ moved, refused }, state) => {
    if (!isApprovedPlan(state)) refuse('migration/not-approved', 'Two people approve a plan first');
    const { completed } = state.migration;
    return completed?.moved === moved && completed.refused === refused
      ? []
      : [migrationCompleted.of({ moved, refused })];
  },
});
