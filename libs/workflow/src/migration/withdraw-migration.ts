import { Label } from '#kernel';
import { action, event } from './state.ts';

export class WithdrawMigration {
  @Label() readonly reason!: string;
}

export const migrationWithdrawn = event('MigrationWithdrawn', {
  shape: WithdrawMigration,
  evolve: (state) => ({ ...state, withdrawn: true }),
  tell: {
    en: ({ reason }) => `The plan to move cases was withdrawn: ${reason}`,
    id: ({ reason }) => `Rencana pengalihan kasus dicabut: ${reason}`,
  },
});

/** No further case moves by this plan. Those that did stay where they are. */
export const withdrawMigration = action({
  name: 'withdrawMigration',
  input: WithdrawMigration,
  roles: ['COO', 'LAW', 'DIR'],
  on: 'existing',
  example: { reason: 'The new definition is revised first' },
  emits: [migrationWithdrawn],
  decide: (input, { migration }) => (migration.withdrawn ? [] : [migrationWithdrawn.of(input)]),
});
