import {
  armingDeadlines,
  type CaseState,
  caseFacts,
  cases,
  caseVocabulary,
  deadlineEnded,
  isWaived,
} from '#cases';
import type { NewEvent } from '#event-store';
import { type DomainEvent, type Ledger, type RecordedEvent, Refusal, UNPROVEN } from '#kernel';
import { type Calendars, type Definition, deadlinePlan, type ItemRef } from '#workflow';
import { SYSTEM } from '../framing.ts';

/** A case with the events that a command is about to store. */
export interface Decided {
  readonly definition: Definition;
  readonly calendars: Calendars;
  readonly ledger: Ledger<CaseState>;
  readonly streamId: string;
  readonly events: readonly NewEvent[];
  readonly now: string;
  /** Frames an event that nobody asked for: the system stands for it. */
  readonly frame: (event: DomainEvent) => NewEvent;
}

/**
 * What follows from a command by the definition: what a reached rung lets the system do, then the time limits that begin
 * to run or end. All are stored together with the command's own events, or none is.
 */
export const consequences = (decided: Decided): readonly NewEvent[] => {
  const after = extended(decided, decided.ledger, decided.events);
  const done = decided.events.flatMap((event) => performed(event, after, decided.now)).map(decided.frame);
  const settled = done.length > 0 ? extended(decided, after, done) : after;
  return [...done, ...timeLimits(decided, settled).map(decided.frame)];
};

/** The ledger as it will be once these events are stored. */
export const extended = (
  { streamId, now }: Pick<Decided, 'streamId' | 'now'>,
  ledger: Ledger<CaseState>,
  events: readonly NewEvent[],
): Ledger<CaseState> => {
  const version = ledger.history.length + 1;
  const stored = (event: NewEvent, index: number): RecordedEvent => ({
    ...event,
    ...UNPROVEN,
    streamId,
    version: version + index,
    position: 0,
    recordedAt: now,
  });
  return cases.extend(ledger, events.map(stored));
};

/** What the system does when a rung says so: nothing where the case does not stand so that it could. */
const performed = ({ type, data }: NewEvent, { history, state }: Ledger<CaseState>, now: string) => {
  if (type !== 'DeadlineReached' || data.do !== 'perform') return [];
  const action = cases.actions.get(String(data.action));
  if (!action) return [];
  const context = { now, actor: SYSTEM, occurredAt: { value: now, precision: 'exact' as const }, history };
  try {
    return action.decide(inputFor(action.name, data.item as ItemRef | undefined), state, context);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

/** What the action needs to know: the item that the time limit is about. */
const inputFor = (action: string, item: ItemRef | undefined): object => {
  const fields = Object.entries(caseVocabulary.actions[action]?.items ?? {});
  const [field] = fields.find(([, type]) => type === item?.type) ?? [];
  return item && field ? { [field]: item.id } : {};
};

const timeLimits = (
  { definition, calendars, now }: Decided,
  ledger: Ledger<CaseState>,
): readonly DomainEvent[] => {
  const { process, closure } = ledger.state;
  const running = Object.values(process.running);
  if (closure.closed) {
    return running.map(({ deadlineId }) => deadlineEnded.of({ deadlineId, outcome: 'obsolete' }));
  }
  const { arm, close } = deadlinePlan({ definition, facts: caseFacts(ledger, now), running, calendars, now });
  return [
    ...close.map((closing) => deadlineEnded.of(closing)),
    ...armingDeadlines(
      ledger.history,
      arm.filter(({ step, item }) => !isWaived(process, step, item)),
    ),
  ];
};
