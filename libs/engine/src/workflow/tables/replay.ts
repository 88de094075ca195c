import { type CaseState, cases } from '#cases';
import { type Ledger, type RecordedEvent, Refusal } from '#kernel';
import type { Unmet } from '#workflow';
import { framedBySystem } from '../../framing.ts';
import { consequences, extended } from '../consequences.ts';
import { permit } from '../permit.ts';
import type { DryOffice } from './dry-case.ts';
import { LIMITS } from './flaws.ts';

/** How the history of a case would have gone by another definition: what was done stays done. */
export interface Replayed {
  /** What the definition would have forbidden: `sendLetter: letter.numbered`. */
  readonly blocked: readonly string[];
  /** The time limits that passed with nothing done: `registerCase 2022-08-02`. */
  readonly overdue: readonly string[];
}

/** Goes through a history under a definition until an instant. Its own time limits take the place of those in the history; what the system did when they passed stays done, too. */
export const replayed = (office: DryOffice, history: readonly RecordedEvent[], until: string): Replayed => {
  let ledger = cases.empty;
  const blocked: string[] = [];
  for (const events of commandsIn(history)) {
    const [first] = events;
    if (!first) continue;
    blocked.push(...objectionsTo(office, ledger, first));
    ledger = followed(office, ledger, events, first);
  }
  return { blocked, overdue: overdueIn(ledger, until) };
};

/** How the process itself ran: it follows anew from each definition. */
const PROCESS: ReadonlySet<string> = new Set([...LIMITS, 'DeadlineRecalculated', 'DefinitionMigrated']);

const commandsIn = (history: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] => {
  const commands = new Map<string, RecordedEvent[]>();
  for (const event of history) {
    if (PROCESS.has(event.type)) continue;
    const before = commands.get(event.meta.commandId);
    if (before) before.push(event);
    else commands.set(event.meta.commandId, [event]);
  }
  return [...commands.values()];
};

const objectionsTo = (
  { published }: DryOffice,
  ledger: Ledger<CaseState>,
  { meta, actor, data, recordedAt: now }: RecordedEvent,
): readonly string[] => {
  const action = cases.actions.get(meta.action);
  if (!action) return [];
  try {
    permit(published, { action, input: data, ledger, actor, now });
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const blocked = (error.details.blocked ?? []) as readonly { readonly unmet: readonly Unmet[] }[];
    const names = [...new Set(blocked.flatMap(({ unmet }) => unmet.flatMap(obstaclesIn)))];
    return names.length > 0 ? [`${meta.action}: ${names.sort().join(', ')}`] : [];
  }
};

/** Of the input only what the event kept is known: fields and reasons are taken to have been given. */
const obstaclesIn = (unmet: Unmet): readonly string[] => {
  if ('any' in unmet) return unmet.any.flat().flatMap(obstaclesIn);
  return unmet.kind === 'field' || unmet.kind === 'reason' ? [] : [unmet.name];
};

const followed = (
  { published: { definition }, calendars }: DryOffice,
  ledger: Ledger<CaseState>,
  events: readonly RecordedEvent[],
  { streamId, actor, meta, recordedAt: now }: RecordedEvent,
): Ledger<CaseState> => {
  const request = { category: 'case', action: meta.action, body: {}, actor } as const;
  const frame = { request, entry: {}, commandId: meta.commandId, now };
  const following = consequences({
    definition,
    calendars,
    ledger,
    streamId,
    events,
    now,
    frame: (event) => framedBySystem(frame, event),
  });
  return extended({ streamId, now }, ledger, [...events, ...following]);
};

const overdueIn = ({ history }: Ledger<CaseState>, until: string): readonly string[] => {
  const endedAt = new Map(
    history.flatMap(({ type, data, recordedAt }) =>
      type === 'DeadlineEnded' ? [[data.deadlineId, recordedAt] as const] : [],
    ),
  );
  return history
    .filter(({ type, data }) => {
      if (type !== 'DeadlineArmed') return false;
      return Date.parse(String(data.dueAt)) < Date.parse(endedAt.get(data.deadlineId) ?? until);
    })
    .map(({ data }) => `${data.step} ${data.localDate}`);
};
