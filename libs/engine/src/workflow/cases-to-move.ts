import { type CaseState, caseFacts, cases, caseVocabulary, isWaived, pinnedDefinition } from '#cases';
import { type EventStore, pageByPage } from '#event-store';
import type { Ledger } from '#kernel';
import { type Calendars, type MigrationVerdict, migrationVerdicts } from '#workflow';
import type { CaseIds } from './case-ids.ts';
import type { Prepared } from './planned-migration.ts';

/** One case, and what the plan would do to it. */
export interface JudgedCase extends MigrationVerdict {
  readonly id: string;
  /** The version of the case that was looked at. */
  readonly version: number;
}

/** A case that a plan is about: it moved by the plan already, or this is what the plan would do. */
export type CaseOfPlan = { readonly id: string; readonly moved: true } | JudgedCase;

/** A plan without mistakes, ready to be held against cases. */
export class CasesToMove {
  private readonly verdictOn: ReturnType<typeof migrationVerdicts>;

  constructor(
    readonly plan: { readonly [Part in keyof Prepared]: NonNullable<Prepared[Part]> },
    private readonly store: EventStore,
    private readonly ids: CaseIds,
    calendars: Calendars,
  ) {
    const { planned, from, to } = plan;
    this.verdictOn = migrationVerdicts({
      plan: planned,
      from: from.definition,
      to: to.definition,
      vocabulary: caseVocabulary,
      calendars,
    });
  }

  /** The cases after this id ('' for all) that go by the old definition and are open, or moved by this plan. */
  async *after(start: string): AsyncGenerator<CaseOfPlan> {
    for await (const [id, history] of pageByPage(this.store, { category: 'case', ids: this.ids, start })) {
      const found = this.judged(id, cases.extend(cases.empty, history));
      if (found) yield found;
    }
  }

  /** One of them, as it is now. */
  async one(id: string): Promise<CaseOfPlan | undefined> {
    return this.judged(id, cases.extend(cases.empty, await this.store.readStream(`case-${id}`)));
  }

  private judged(id: string, ledger: Ledger<CaseState>): CaseOfPlan | undefined {
    const { planned, from } = this.plan;
    const { history, state } = ledger;
    if (state.process.migrations.some(({ planId }) => planId === planned.id)) return { id, moved: true };
    const isOpen = history.length > 0 && !state.closure.closed;
    if (!isOpen || pinnedDefinition(history)?.hash !== from.hash) return undefined;
    const now = new Date().toISOString();
    const running = Object.values(state.process.running);
    return {
      id,
      version: history.length,
      ...this.verdictOn({
        facts: caseFacts(ledger, now),
        running,
        isWaived: (step, item) => isWaived(state.process, step, item),
        now,
      }),
    };
  }
}
