import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as uuid } from 'uuid';
import { EventStore } from '#event-store';
import { type AnyAction, type DomainEvent, type Ledger, type RecordedEvent, Refusal, refuse } from '#kernel';
import { deciders } from './deciders.ts';
import { readEntry } from './entry.ts';
import { type Frame, framed } from './framing.ts';
import { InTurn } from './in-turn.ts';
import { type AnyDecider, Ledgers } from './ledgers.ts';
import { type ActionRequest, PerformAction, type Receipt } from './perform-action.ts';
import { roleObstacle } from './role-obstacle.ts';

/** Other processes may win the stream this often before the caller is told to try again. */
const MAX_ATTEMPTS = 10;

/** One request on its way: what stays the same over all attempts. */
interface Work extends Frame {
  readonly decider: AnyDecider;
  readonly streamId: string;
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

  constructor(@Inject(EventStore) private readonly store: EventStore) {
    this.ledgers = new Ledgers(store);
  }

  async execute({ request }: PerformAction): Promise<Receipt> {
    const decider = deciders[request.category];
    const action = decider.actions.get(request.action) ?? refuse('action/unknown', 'There is no such action');
    const obstacle = roleObstacle(action, request.actor);
    if (obstacle) throw obstacle;
    const now = Date.now();
    const work: Work = {
      request,
      decider,
      streamId: `${request.category}-${request.id ?? uuid()}`,
      commandId: request.idempotencyKey ? `${request.actor.id}:${request.idempotencyKey}` : uuid(),
      now: new Date(now).toISOString(),
      ...readEntry(request.body, now),
    };
    return this.turns.run(work.streamId, () => this.perform(work, action));
  }

  private async perform(work: Work, action: AnyAction): Promise<Receipt> {
    let ledger = await this.ledgers.get(work.decider, work.streamId);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const decision = await this.decide(work, action, ledger);
      const receipt =
        decision instanceof Refusal || decision.length === 0
          ? await this.firstResult(work)
          : await this.append(work, ledger, decision);
      if (receipt) return receipt;
      const newer = await this.ledgers.refresh(work.decider, work.streamId);
      if (newer.history.length === ledger.history.length) return nothingDone(work, ledger, decision);
      ledger = newer;
    }
    return conflict(ledger.history.length);
  }

  /** The decision on what is known now. A refusal is an answer here: it may rest on a ledger that is behind. */
  private async decide(
    work: Work,
    action: AnyAction,
    ledger: Ledger<unknown>,
  ): Promise<readonly DomainEvent[] | Refusal> {
    const { decider, request, entry, input, now } = work;
    try {
      checkVersion(request, ledger);
      const occurredAt = entry.occurredAt ?? { value: now, precision: 'exact' as const };
      const decided = decider.decide(request.action, input, ledger, {
        now,
        actor: request.actor,
        occurredAt,
      });
      await this.checkReferences(action, input);
      return decided;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
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
    decided: readonly DomainEvent[],
  ): Promise<Receipt | undefined> {
    const version = ledger.history.length;
    const [result] = await this.store.append([
      {
        streamId: work.streamId,
        expected: version === 0 ? 'none' : version,
        commandId: work.commandId,
        events: decided.map((event) => framed(work, event)),
      },
    ]);
    if (result?.kind === 'duplicate') return this.repeated(work, result.events);
    if (result?.kind !== 'appended') return undefined;
    return receiptOf(
      work,
      this.ledgers.extend(work.decider, work.streamId, ledger, result.events),
      result.events,
      false,
    );
  }

  private async firstResult(work: Work): Promise<Receipt | undefined> {
    if (work.request.idempotencyKey === undefined) return undefined;
    const events = await this.store.readCommand(work.commandId);
    return events.length > 0 ? this.repeated(work, events) : undefined;
  }

  private repeated(work: Work, events: readonly RecordedEvent[]): Receipt {
    const [first] = events;
    const sameStream = work.request.id === undefined || first?.streamId === work.streamId;
    if (first?.meta.action !== work.request.action || !sameStream) {
      refuse('command/key-reused', 'This Idempotency-Key belongs to another command; use a new key');
    }
    const ledger = { history: events, state: undefined };
    return receiptOf({ ...work, streamId: first?.streamId ?? work.streamId }, ledger, events, true);
  }
}

const checkVersion = ({ expectedVersion }: ActionRequest, { history }: Ledger<unknown>): void => {
  if (expectedVersion !== undefined && expectedVersion !== history.length) conflict(history.length);
};

const conflict = (version: number): never =>
  refuse('case/version-conflict', 'Somebody changed this meanwhile: look at it again, then repeat', {
    version,
  });

/** Nothing was appended, and the ledger was not behind: so the decision stands. */
const nothingDone = (
  work: Work,
  ledger: Ledger<unknown>,
  decision: readonly DomainEvent[] | Refusal,
): Receipt => {
  if (decision instanceof Refusal) throw decision;
  return receiptOf(work, ledger, [], false);
};

const receiptOf = (
  { streamId, request }: Work,
  { history }: Ledger<unknown>,
  events: readonly RecordedEvent[],
  repeated: boolean,
): Receipt => {
  const newest = history.at(-1);
  return {
    id: streamId.slice(request.category.length + 1),
    version: newest?.version ?? 0,
    position: newest?.position ?? 0,
    events,
    repeated,
  };
};
