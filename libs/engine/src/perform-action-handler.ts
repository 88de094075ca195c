import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseState } from '#cases';
import { EventStore, type NewEvent, newId } from '#event-store';
import { type AnyAction, InvalidInput, type Ledger, Refusal, refuse } from '#kernel';
import { deciders } from './deciders.ts';
import { happened, readEntry } from './entry.ts';
import { type Frame, framed } from './framing.ts';
import { InTurn } from './in-turn.ts';
import { type AnyDecider, Ledgers } from './ledgers.ts';
import { type ActionRequest, PerformAction, type Receipt } from './perform-action.ts';
import { type Addressed, performed, repeated, unchanged } from './receipts.ts';
import { roleObstacle } from './role-obstacle.ts';
import { CaseRules, type Rules } from './workflow/case-rules.ts';

/** Other processes may win the stream this often before the caller is told to try again. */
const MAX_ATTEMPTS = 10;

/** A request, and what is fixed about it before anything is checked. */
interface Asked extends Omit<Frame, 'entry'>, Addressed {
  readonly decider: AnyDecider;
}

/** One request on its way: what stays the same over all attempts. */
interface Work extends Asked, Frame {
  readonly action: AnyAction;
  readonly input: unknown;
}

/**
 * Reads, decides, appends. Refuses (`Refusal`, `InvalidInput`) what a rule forbids, with nothing stored; throws
 * `StoreUnavailable` when it is not known whether it was stored: repeat with the same key.
 */
@CommandHandler(PerformAction)
export class PerformActionHandler implements ICommandHandler<PerformAction> {
  private readonly ledgers: Ledgers;
  private readonly turns = new InTurn();

  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(CaseRules) private readonly rules: CaseRules,
  ) {
    this.ledgers = new Ledgers(store);
  }

  execute({ request }: PerformAction): Promise<Receipt> {
    const asked: Asked = {
      request,
      decider: deciders[request.category],
      streamId: `${request.category}-${request.id ?? newId()}`,
      commandId: request.idempotencyKey ? `${request.actor.id}:${request.idempotencyKey}` : newId(),
      now: new Date().toISOString(),
    };
    return this.turns.run(asked.streamId, () => this.answer(asked));
  }

  /** What was stored under this key stays the answer, whatever the rules have come to say since. */
  private async answer(asked: Asked): Promise<Receipt> {
    try {
      return await this.perform(checked(asked));
    } catch (error) {
      const no = error instanceof Refusal || error instanceof InvalidInput;
      const first = no ? await this.firstResult(asked) : undefined;
      if (first) return first;
      throw error;
    }
  }

  private async perform(work: Work): Promise<Receipt> {
    let ledger = await this.ledgers.get(work.decider, work.streamId);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const decision = await this.decide(work, ledger);
      const nothing = decision instanceof Refusal || decision.length === 0;
      const receipt = nothing ? undefined : await this.append(work, ledger, decision);
      if (receipt) return receipt;
      const newer = await this.ledgers.refresh(work.decider, work.streamId);
      const behind = newer.history.length > ledger.history.length;
      if (nothing && !behind) return this.nothingDone(work, ledger, decision);
      ledger = newer;
    }
    return conflict(ledger.history.length);
  }

  /** The decision on what is known now. A refusal is an answer here: it may rest on a ledger that is behind. */
  private async decide(work: Work, ledger: Ledger<unknown>): Promise<readonly NewEvent[] | Refusal> {
    const { decider, request, action, entry, input, now } = work;
    try {
      checkVersion(request, ledger);
      checkId(action, request, ledger);
      const rules = await this.rulesOf(work, ledger);
      const context = { now, actor: request.actor, occurredAt: happened(entry, now) };
      const decided = decider.decide(action.name, input, ledger, context, rules.permit);
      await this.checkReferences(action, input);
      if (request.hindrance && decided.length > 0) throw request.hindrance;
      return await rules.framed(decided);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  /** Cases go by their definition; for everything else the roles of the action are all that is to be asked. */
  private async rulesOf(work: Work, ledger: Ledger<unknown>): Promise<Rules> {
    if (work.request.category === 'case') return this.rules.of(work, ledger as Ledger<CaseState>);
    const obstacle = roleObstacle(work.action, work.request.actor);
    if (obstacle) throw obstacle;
    return { permit: () => undefined, framed: async (events) => events.map((event) => framed(work, event)) };
  }

  private async checkReferences(action: AnyAction, input: unknown): Promise<void> {
    for (const streamId of action.refers(input)) {
      if (!(await this.ledgers.exists(streamId))) {
        refuse('reference/unknown', `There is no ${streamId.split('-', 1)[0]} with an id named here`);
      }
    }
  }

  /** Appends, or answers undefined when somebody was faster and the decision must be made again. */
  private async append(
    work: Work,
    ledger: Ledger<unknown>,
    events: readonly NewEvent[],
  ): Promise<Receipt | undefined> {
    const version = ledger.history.length;
    const [result] = await this.store.append([
      {
        streamId: work.streamId,
        expected: version === 0 ? 'none' : version,
        commandId: work.commandId,
        events,
      },
    ]);
    if (result?.kind === 'duplicate') return repeated(work, result.events);
    if (result?.kind !== 'appended') return undefined;
    this.ledgers.extend(work.decider, work.streamId, ledger, result.events);
    return performed(work, result.events);
  }

  private async nothingDone(
    work: Work,
    ledger: Ledger<unknown>,
    decision: readonly NewEvent[] | Refusal,
  ): Promise<Receipt> {
    if (decision instanceof Refusal) throw decision;
    return (await this.firstResult(work)) ?? unchanged(work, ledger.history);
  }

  private async firstResult(asked: Asked): Promise<Receipt | undefined> {
    if (asked.request.idempotencyKey === undefined) return undefined;
    const events = await this.store.readCommand(asked.commandId);
    return events.length > 0 ? repeated(asked, events) : undefined;
  }
}

/** The request with its own fields read, or refused for what no state of the stream can change. */
const checked = (asked: Asked): Work => {
  const { request, decider, now } = asked;
  const action = decider.actions.get(request.action) ?? refuse('action/unknown', 'There is no such action');
  return { ...asked, action, ...readEntry(request.body, Date.parse(now)) };
};

const checkVersion = ({ expectedVersion }: ActionRequest, { history }: Ledger<unknown>): void => {
  if (expectedVersion !== undefined && expectedVersion !== history.length) conflict(history.length);
};

/** Ids of new streams are given here: nobody begins one under an id of their own choice. */
const checkId = ({ on }: AnyAction, { category, id }: ActionRequest, { history }: Ledger<unknown>): void => {
  if (on === 'new' && id !== undefined && history.length === 0) {
    refuse(`${category}/not-found`, `There is no such ${category}`);
  }
};

const conflict = (version: number): never =>
  refuse('case/version-conflict', 'Somebody changed this meanwhile: look at it again, then repeat', {
    version,
  });
