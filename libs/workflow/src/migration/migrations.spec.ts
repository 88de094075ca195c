import { by, specFor } from '#kernel';
import { approveMigration, migrationApproved } from './approve-migration.ts';
import { completeMigration, migrationCompleted } from './complete-migration.ts';
import { migrations } from './migrations.ts';
import { migrationPlanned, planMigration } from './plan-migration.ts';
import { migrationWithdrawn, withdrawMigration } from './withdraw-migration.ts';

const lawyer = { id: 'lawyer-1', role: 'LAW' };
const coordinator = { id: 'coordinator-1', role: 'COO' };
const director = { id: 'director-1', role: 'DIR' };
const other = { id: 'director-2', role: 'DIR' };
const given = specFor(migrations, { now: '2026-11-24T02:00:00.000Z', actor: lawyer });

const { example } = planMigration;
const approval = approveMigration.example;
const planned = migrationPlanned.of(example);
const approvedBy = (who: typeof lawyer) => by(who, migrationApproved.of(approval));
const approved = [planned, approvedBy(coordinator), approvedBy(director)] as const;

describe('planning a migration', () => {
  const invalid = (differs: object) => given().when('planMigration', { ...example, ...differs });
  it('is recorded', () => given().when('planMigration', example).thenEvents(planned));
  it('names definitions by id and version', () => invalid({ to: 'advocacy' }).thenInvalid('to'));
  it('maps names of steps to names of steps', () => {
    invalid({ steps: ['recordTravelDocument'] }).thenInvalid('steps');
    invalid({ steps: { recordTravelDocument: 7 } }).thenInvalid('steps');
    invalid({ steps: { 'a step': 'another' } }).thenInvalid('steps');
  });
  it('knows three things that may become of time limits', () => {
    invalid({ deadlines: { default: 'forget' } }).thenInvalid('deadlines.default');
    invalid({ deadlines: { default: 'keep', steps: { rescue: 'forget' } } }).thenInvalid('deadlines.steps');
  });
});

describe('approving it', () => {
  const when = (...past: readonly ReturnType<typeof by>[]) =>
    given(...past).when('approveMigration', approval, { actor: coordinator });
  it('is recorded', () => when(planned).thenEvents(migrationApproved.of(approval)));
  it('again does nothing', () => when(planned, approvedBy(coordinator)).thenNothing());
  it('is done when two have', () => when(planned, approvedBy(director), approvedBy(other)).thenNothing());
  it('is for others than the planner', () => when(by(coordinator, planned)).thenRefused('approval/self'));
  it('needs a plan', () => when().thenRefused('migration/not-found'));
  it('is too late once it was withdrawn', () =>
    when(planned, migrationWithdrawn.of(withdrawMigration.example)).thenRefused('migration/closed'));
});

describe('withdrawing it', () => {
  const reason = withdrawMigration.example;
  it('is recorded', () =>
    given(...approved)
      .when('withdrawMigration', reason)
      .thenEvents(migrationWithdrawn.of(reason)));
  it('again does nothing', () =>
    given(planned, migrationWithdrawn.of(reason)).when('withdrawMigration', reason).thenNothing());
});

describe('completing it', () => {
  const result = completeMigration.example;
  it('is recorded, with what it came to', () =>
    given(...approved)
      .when('completeMigration', result)
      .thenEvents(migrationCompleted.of(result)));
  it('again with the same result does nothing', () =>
    given(...approved, migrationCompleted.of(result))
      .when('completeMigration', result)
      .thenNothing());
  it('again with more cases is recorded', () => {
    const more = { moved: result.moved + 2, refused: 0 };
    given(...approved, migrationCompleted.of(result))
      .when('completeMigration', more)
      .thenEvents(migrationCompleted.of(more));
  });
  it('takes two approvals', () =>
    given(planned, approvedBy(director))
      .when('completeMigration', result)
      .thenRefused('migration/not-approved'));
});
