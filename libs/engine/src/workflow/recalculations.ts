import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CaseState, cases, pinnedDefinition } from '#cases';
import { EventStore, pageByPage } from '#event-store';
import type { Actor, Ledger } from '#kernel';
import { type Recalculation, recalculated } from '#workflow';
import { PerformAction } from '../perform-action.ts';
import { CaseIds } from './case-ids.ts';
import { Office } from './case-rules.ts';
import { Definitions } from './definitions.ts';

/** What counting anew came to. */
export interface Recalculated {
  readonly cases: number;
  readonly deadlines: number;
}

/** Counts running time limits anew where a calendar has changed since. A new calendar moves none of them by itself. */
@Injectable()
export class Recalculations {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Definitions) private readonly definitions: Definitions,
    @Inject(CaseIds) private readonly ids: CaseIds,
    @Inject(Office) private readonly office: Office,
  ) {}

  /** Each in one command of this actor. May be repeated: it goes on where it was interrupted, and does nothing twice. */
  async run(actor: Actor): Promise<Recalculated> {
    let [moved, deadlines] = [0, 0];
    for await (const [id, ledger] of this.openCases()) {
      const due = await this.dueIn(ledger);
      for (const one of due) await this.recalculate(id, one, actor);
      if (due.length > 0) moved += 1;
      deadlines += due.length;
    }
    return { cases: moved, deadlines };
  }

  private async *openCases(): AsyncGenerator<readonly [id: string, ledger: Ledger<CaseState>]> {
    for await (const [id, history] of pageByPage(this.store, { category: 'case', ids: this.ids })) {
      const ledger = cases.extend(cases.empty, history);
      if (!ledger.state.closure.closed) yield [id, ledger];
    }
  }

  private async dueIn({ history, state }: Ledger<CaseState>): Promise<readonly Recalculation[]> {
    const pinned = pinnedDefinition(history);
    if (!pinned) return [];
    const { definition } = await this.definitions.exactly(pinned.id, pinned.version);
    return recalculated(definition, Object.values(state.process.running), this.office.calendars);
  }

  private recalculate(id: string, { from: _before, ...body }: Recalculation, actor: Actor) {
    return this.commands.execute(
      new PerformAction({
        category: 'case',
        id,
        action: 'recalculateDeadline',
        body,
        actor,
        idempotencyKey: `recalculate/${id}/${body.deadlineId}/${body.calendarVersion}`,
      }),
    );
  }
}
