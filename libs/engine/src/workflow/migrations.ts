import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EventStore } from '#event-store';
import { Refusal, refuse } from '#kernel';
import { isApprovedPlan, type MigrationVerdict, migrations, type PlanMistake } from '#workflow';
import { SYSTEM } from '../framing.ts';
import { PerformAction } from '../perform-action.ts';
import { CaseIds } from './case-ids.ts';
import { Office } from './case-rules.ts';
import { CasesToMove, type JudgedCase } from './cases-to-move.ts';
import { Definitions } from './definitions.ts';
import { type PlannedMigration, type Prepared, prepared } from './planned-migration.ts';

/** A case that changes all the time is tried so often before the caller is told to try again. */
const MAX_ATTEMPTS = 5;
/** So many of the cases that stay are named in the answer; a dry run names them all, page by page. */
const MOST_LEFT = 200;

export interface DryRun {
  readonly mistakes: readonly PlanMistake[];
  readonly cases: readonly JudgedCase[];
  /** Ask on with this; absent at the end. */
  readonly next?: string;
}

/** What a run came to. */
export interface MigrationRun {
  /** Cases that have moved by the plan, in this run or before. */
  readonly moved: number;
  readonly refused: number;
  /** The first of those that stay, and why. */
  readonly left: readonly ({ readonly id: string } & Pick<MigrationVerdict, 'verdict' | 'reasons'>)[];
}

/** Moves cases from one published definition to another, by a plan that two people have approved. */
@Injectable()
export class Migrations {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Definitions) private readonly definitions: Definitions,
    @Inject(CaseIds) private readonly ids: CaseIds,
    @Inject(Office) private readonly office: Office,
  ) {}

  /** The plan as it now stands. Refuses with `migration/not-found`. */
  async one(id: string): Promise<PlannedMigration> {
    return (await this.prepared(id)).planned;
  }

  /** What the plan would do to each open case that goes by the old definition. Stores nothing. */
  async dryRun(id: string, { after = '', limit }: { after?: string; limit: number }): Promise<DryRun> {
    const plan = await this.prepared(id);
    const { mistakes } = plan.planned;
    if (!isSound(plan)) return { mistakes, cases: [] };
    const found: JudgedCase[] = [];
    for await (const one of this.casesOf(plan).after(after)) {
      if ('moved' in one) continue;
      if (found.length === limit) return { mistakes, cases: found, next: found.at(-1)?.id };
      found.push(one);
    }
    return { mistakes, cases: found };
  }

  /**
   * Moves every case for which that is safe, for the user who asks for it, each in one command of its own, and leaves the others. May be repeated: it
   * goes on where it was interrupted, and does nothing twice. Refuses a plan with mistakes, or not approved, or withdrawn.
   */
  async run(id: string, onBehalfOf: string): Promise<MigrationRun> {
    const plan = await this.ready(id);
    const cases = this.casesOf(plan);
    const left: JudgedCase[] = [];
    let [moved, refused] = [0, 0];
    for await (const one of cases.after('')) {
      const stays = 'moved' in one ? undefined : await this.move(one, cases, onBehalfOf);
      if (!stays) moved += 1;
      else if (stays !== 'gone') {
        refused += 1;
        if (left.length < MOST_LEFT) left.push(stays);
      }
    }
    await this.perform({
      category: 'migration',
      id,
      action: 'completeMigration',
      body: { moved, refused, onBehalfOf },
    });
    return {
      moved,
      refused,
      left: left.map(({ id: caseId, verdict, reasons }) => ({ id: caseId, verdict, reasons })),
    };
  }

  /** The plan, if its cases may move now. */
  private async ready(id: string): Promise<Sound> {
    const plan = await this.prepared(id);
    const { approvedBy, withdrawn, mistakes } = plan.planned;
    if (withdrawn) refuse('migration/closed', 'This plan was withdrawn; plan anew');
    if (!isApprovedPlan({ migration: { approvedBy, withdrawn } })) {
      refuse('migration/not-approved', 'Two people other than the planner approve a plan first');
    }
    return isSound(plan)
      ? plan
      : refuse('migration/unsafe', 'The plan does not fit its definitions; see "mistakes"', { mistakes });
  }

  /** Moves a case that may; otherwise the case with what stands in the way, or `gone` when it closed meanwhile. */
  private async move(
    one: JudgedCase,
    cases: CasesToMove,
    onBehalfOf: string,
    attempt = 1,
  ): Promise<JudgedCase | 'gone' | undefined> {
    if (one.verdict !== 'safe') return one;
    try {
      await this.perform({
        category: 'case',
        id: one.id,
        action: 'migrateDefinition',
        body: { ...bodyOf(cases.plan, one), onBehalfOf },
        expectedVersion: one.version,
        idempotencyKey: `${cases.plan.planned.id}/${one.id}`,
      });
      return undefined;
    } catch (error) {
      const changed = error instanceof Refusal && error.code === 'case/version-conflict';
      if (!changed || attempt === MAX_ATTEMPTS) throw error;
    }
    const now = await cases.one(one.id);
    if (!now) return 'gone';
    return 'moved' in now ? undefined : this.move(now, cases, onBehalfOf, attempt + 1);
  }

  private perform(request: Omit<PerformAction['request'], 'actor'>) {
    return this.commands.execute(new PerformAction({ ...request, actor: SYSTEM }));
  }

  private casesOf(plan: Sound): CasesToMove {
    return new CasesToMove(plan, this.store, this.ids, this.office.calendars);
  }

  private async prepared(id: string): Promise<Prepared> {
    const events = await this.store.readStream(`migration-${id}`);
    const { migration } = migrations.extend(migrations.empty, events).state;
    const { plan } = migration;
    return plan
      ? prepared(id, { ...migration, plan }, this.definitions)
      : refuse('migration/not-found', 'There is no such plan');
  }
}

type Sound = CasesToMove['plan'];

const isSound = (plan: Prepared): plan is Sound =>
  plan.planned.mistakes.length === 0 && plan.from !== undefined && plan.to !== undefined;

const bodyOf = ({ planned, from, to }: Sound, { deadlines }: JudgedCase) => ({
  planId: planned.id,
  from: pinOf(from),
  to: pinOf(to),
  steps: Object.entries(planned.steps).map(([old, name]) => ({ from: old, to: name })),
  deadlines: deadlines.map(({ deadlineId, decision, to: dueAt, from: _before, ...counted }) => ({
    deadlineId,
    decision,
    ...(decision === 'recalculate' && { dueAt, ...counted }),
  })),
  approvedBy: planned.approvedBy,
});

const pinOf = ({ id, version, hash }: Sound['from']) => ({ id, version, hash });
