import { type Decider, deciderOf } from '#kernel';
import { approveMigration } from './approve-migration.ts';
import { completeMigration } from './complete-migration.ts';
import { planMigration } from './plan-migration.ts';
import { type MigrationState, noMigration } from './state.ts';
import { withdrawMigration } from './withdraw-migration.ts';

/** The behaviour of a plan to move cases from one published definition to another. */
export const migrations: Decider<MigrationState> = deciderOf<MigrationState>({
  category: 'migration',
  initial: noMigration,
  actions: [planMigration, approveMigration, withdrawMigration, completeMigration],
  standing: ({ migration: { plan, withdrawn } }) => {
    if (!plan) return 'new';
    return withdrawn ? 'closed' : 'open';
  },
});
