import { Code, Day, Instant, Label, Labels, LocalId, Maybe, NeededIf, Part, Parts, refuse } from '#kernel';
import { changed } from '../entries.ts';
import { fieldsAdded } from '../lift.ts';
import { action, eventOf } from '../state.ts';
import { MIGRATION_DECISIONS } from './codes.ts';
import { endedIn } from './deadline-ended.ts';
import { ArmedRung, DefinitionNamed, StepRenamed } from './parts.ts';
import { DEFINITION_MIGRATED, pinnedDefinition } from './pinned-definition.ts';
import { recounted } from './recalculate-deadline.ts';
import type { MigrationDecision, ProcessState, RunningDeadline } from './state.ts';

const isCounted = ({ decision }: DeadlineDecision) => decision === 'recalculate';

/** What becomes of one running time limit. */
export class DeadlineDecision {
  @LocalId() readonly deadlineId!: string;
  @Code(MIGRATION_DECISIONS) readonly decision!: MigrationDecision;
  @NeededIf(isCounted) @Instant() readonly dueAt?: string;
  @NeededIf(isCounted) @Day() readonly localDate?: string;
  /** By which edition of which calendar; absent where no working days are counted. */
  @Maybe() @Label() readonly calendar?: string;
  @Maybe() @Label() readonly calendarVersion?: string;
  @NeededIf(isCounted) @Parts(ArmedRung, 0) readonly rungs?: readonly ArmedRung[];
}

export class MigrateDefinition {
  @Label() readonly planId!: string;
  @Part(DefinitionNamed) readonly from!: DefinitionNamed;
  @Part(DefinitionNamed) readonly to!: DefinitionNamed;
  /** The steps that are called otherwise from now on. */
  @Parts(StepRenamed, 0) readonly steps!: readonly StepRenamed[];
  @Parts(DeadlineDecision, 0) readonly deadlines!: readonly DeadlineDecision[];
  /** The users who approved the plan. */
  @Labels(2) readonly approvedBy!: readonly string[];
}

type Plan = Pick<MigrateDefinition, 'steps' | 'deadlines'>;

const renamed =
  ({ steps }: Plan) =>
  <Named extends { readonly step: string }>(named: Named): Named => ({
    ...named,
    step: steps.find(({ from }) => from === named.step)?.to ?? named.step,
  });

const decided = (
  state: ProcessState,
  { deadlineId, decision, dueAt, localDate, calendar, calendarVersion, rungs }: DeadlineDecision,
) => {
  if (decision === 'cancel') return endedIn(state, deadlineId, 'obsolete');
  if (decision === 'keep' || !dueAt || !localDate || !rungs) return state;
  return {
    ...state,
    running: changed(state.running, deadlineId, (deadline) => ({
      ...deadline,
      dueAt,
      localDate,
      ...(calendar === undefined ? {} : { calendar }),
      ...(calendarVersion === undefined ? {} : { calendarVersion }),
      rungs: recounted(deadline.rungs, rungs),
    })),
  };
};

const mapped = <Named>(entries: Readonly<Record<string, Named>>, rename: (named: Named) => Named) =>
  Object.fromEntries(Object.entries(entries).map(([id, named]) => [id, rename(named)]));

/** A ladder requires steps by their names too. */
const renamedLadder =
  (rename: ReturnType<typeof renamed>) =>
  (deadline: RunningDeadline): RunningDeadline => ({
    ...rename(deadline),
    rungs: deadline.rungs.map((rung) =>
      rung.step === undefined ? rung : rename({ ...rung, step: rung.step }),
    ),
  });

/** What is counted anew is so by the new definition, and has the new names already. */
const migrated = (state: ProcessState, plan: Plan): ProcessState => {
  const rename = renamed(plan);
  const before = {
    ...state,
    running: mapped(state.running, renamedLadder(rename)),
    waivers: mapped(state.waivers, rename),
  };
  return plan.deadlines.reduce(decided, before);
};

const named = ({ id, version }: DefinitionNamed) => `${id}@${version}`;

export const definitionMigrated = eventOf('process')(DEFINITION_MIGRATED, {
  schema: 2,
  upcast: { 1: fieldsAdded },
  shape: MigrateDefinition,
  fixed: ['planId', 'from', 'to', 'steps', 'deadlines'],
  stands: true,
  approveCorrections: true,
  evolve: (state, { planId, to, ...plan }, { recordedAt }) => ({
    ...migrated(state, plan),
    migrations: [...state.migrations, { planId, to, at: recordedAt }],
  }),
  tell: {
    en: ({ planId, from, to, approvedBy }) =>
      `The process of the case was moved from ${named(from)} to ${named(to)} by plan ${planId}, approved by ${approvedBy.join(' and ')}`,
    id: ({ planId, from, to, approvedBy }) =>
      `Proses kasus dialihkan dari ${named(from)} ke ${named(to)} menurut rencana ${planId}, disetujui oleh ${approvedBy.join(' dan ')}`,
  },
});

/** One plan moves a case once. Whether the plan is safe is checked before, with the definitions at hand. */
export const migrateDefinition = action({
  name: 'migrateDefinition',
  input: MigrateDefinition,
  roles: ['SYS'],
  example: {
    planId: 'plan-2026-1',
    from: { id: 'advocacy', version: 1, hash: 'a'.repeat(64) },
    to: { id: 'advocacy', version: 2, hash: 'b'.repeat(64) },
    steps: [{ from: 'recordTravelDocument', to: 'obtainTravelDocument' }],
    deadlines: [{ deadlineId: 'W1', decision: 'keep' }],
    approvedBy: ['coordinator-1', 'director-1'],
  },
  emits: [definitionMigrated],
  decide: (input, state, { history }) => {
    const { migrations, running } = state.process;
    if (migrations.some(({ planId }) => planId === input.planId)) return [];
    if (pinnedDefinition(history)?.hash !== input.from.hash) {
      refuse('definition/other', 'The case goes by another definition than this plan moves from; plan anew');
    }
    if (!input.deadlines.every(({ deadlineId }) => running[deadlineId])) {
      refuse('time-limit/not-running', 'A time limit of this plan runs no more; plan anew for this case');
    }
    return [definitionMigrated.of(input)];
  },
});
