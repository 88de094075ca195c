import { type CaseState, cases } from '#cases';
import { type Actor, type Ledger, refuse } from '#kernel';
import { type Calendars, definitionHash, readDefinition } from '#workflow';
import { type Frame, framed, framedBySystem, SYSTEM } from '../../framing.ts';
import { consequences, extended } from '../consequences.ts';
import type { Published } from '../definitions.ts';
import { needRole, permit } from '../permit.ts';

/** The rules by which a case is played without a store: the very ones of the engine. */
export interface DryOffice {
  readonly published: Published;
  readonly calendars: Calendars;
}

/** An office that goes by the definition of this text, as if it were published. Throws when it cannot be read. */
export const dryOffice = (text: string, calendars: Calendars): DryOffice => {
  const { definition, findings } = readDefinition(text);
  if (!definition)
    throw new Error(findings.map(({ line, message }) => `line ${line}: ${message}`).join('; '));
  const { id, version } = definition;
  const hash = definitionHash(definition);
  return { published: { id, version, hash, definition, text, publishedAt: '', publishedBy: '' }, calendars };
};

export interface Act {
  readonly action: string;
  readonly input: unknown;
  readonly actor: Actor;
  /** The instant. */
  readonly now: string;
}

const streamId = 'case-dry';

/** The case after an action, with all that follows from it. Refuses as the engine does. */
export const acted = (
  { published, calendars }: DryOffice,
  ledger: Ledger<CaseState>,
  act: Act,
): Ledger<CaseState> => {
  const { action: name, input, actor, now } = act;
  const action = cases.actions.get(name) ?? refuse('action/unknown', `There is no action ${name}`);
  needRole(published, action, actor);
  const decided = cases.decide(
    name,
    input,
    ledger,
    { now, actor, occurredAt: { value: now, precision: 'exact' } },
    (valid) => permit(published, { action, input: { ...valid }, ledger, actor, now }),
  );
  if (decided.length === 0) return ledger;
  const { id, version, hash, definition } = published;
  const request = { category: 'case', action: name, body: input, actor } as const;
  const frame: Frame = { request, entry: {}, commandId: `c${ledger.history.length + 1}`, now };
  const pin = ledger.history.length === 0 ? { id, version, hash } : undefined;
  const events = decided.map((event) => framed(frame, event, pin));
  const following = consequences({
    definition,
    calendars,
    ledger,
    streamId,
    events,
    now,
    frame: (event) => framedBySystem(frame, event, events[0]?.id),
  });
  return extended({ streamId, now }, ledger, [...events, ...following]);
};

/** The case at an instant, with every rung reached that was due until then, in turn. */
export const waited = (office: DryOffice, ledger: Ledger<CaseState>, until: string): Ledger<CaseState> => {
  let now = ledger;
  for (let next = nextRung(now, until); next; next = nextRung(now, until)) {
    const { deadlineId, rung, at } = next;
    const input = { deadlineId, rung, firedAt: at };
    now = acted(office, now, { action: 'reachDeadline', input, actor: SYSTEM, now: at });
  }
  return now;
};

const nextRung = ({ state }: Ledger<CaseState>, until: string) =>
  Object.values(state.process.running)
    .flatMap(({ deadlineId, rungs }) => rungs.map((one, rung) => ({ ...one, deadlineId, rung })))
    .filter(({ at, reachedAt }) => reachedAt === undefined && Date.parse(at) <= Date.parse(until))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))[0];
