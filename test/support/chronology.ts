import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CaseState, caseFacts, cases, caseVocabulary } from '#cases';
import { type Actor, type Ledger, type OccurredAt, type RecordedEvent, startOf, UNPROVEN } from '#kernel';
import { type Definition, evaluateExit, evaluateStep, type ItemRef } from '#workflow';

const DEMO = join(import.meta.dirname, '../../demo');

interface Step {
  readonly as: string;
  readonly do: string;
  readonly at?: string | OccurredAt;
  readonly with: object;
  readonly save?: string;
}

/** One public chronology: what was done on a case, one action after the other. */
export interface Chronology {
  readonly title: string;
  readonly people: Readonly<Record<string, object>>;
  readonly steps: readonly Step[];
}

export const chronologies: readonly Chronology[] = readdirSync(DEMO).map((file) =>
  parse(readFileSync(join(DEMO, file), 'utf8'), { merge: true }),
);

/** What a definition has against a step of a chronology, `action: what`. */
export type Objection = string;

/** Plays a chronology by the rules of the domain alone, and collects what the definition has against each step. */
export const played = ({ people, steps }: Chronology, definition: Definition) => {
  const names = new Map(Object.keys(people).map((name, index) => [name, personId(index)]));
  const objections: Objection[] = [];
  const stages: Ledger<CaseState>[] = [];
  let ledger = cases.empty;
  for (const step of steps) {
    const actor = actorOf(step.as);
    const occurredAt = whenOf(step);
    const input = withNames(step.with, names);
    const now = latest(ledger, occurredAt);
    objections.push(...objectionsTo(definition, step.do, input, ledger, { actor, now }));
    const decided = cases.decide(step.do, input, ledger, { actor, now, occurredAt });
    const events = decided.map((event, index): RecordedEvent => {
      const version = ledger.history.length + index + 1;
      return {
        ...event,
        ...UNPROVEN,
        id: `e${version}`,
        streamId: 'case-1',
        version,
        position: version,
        recordedAt: now,
        occurredAt,
        actor,
        meta: { commandId: `c${stages.length}`, action: step.do },
      };
    });
    if (step.save && events[0]) names.set(step.save, events[0].id);
    ledger = cases.extend(ledger, events);
    stages.push(ledger);
  }
  return { objections, stages };
};

const personId = (index: number) => `0199d1a0-0000-7000-8000-00000000b00${index + 1}`;

const actorOf = (as: string): Actor => {
  const [id = '', role = ''] = as.split('/');
  return { id, role };
};

const whenOf = ({ at }: Step): OccurredAt => {
  if (at === undefined) return { value: null, precision: 'unknown' };
  return typeof at === 'string' ? { value: at, precision: 'day' } : at;
};

/** Recorded a day after it happened, and never before what was recorded already. */
const latest = ({ history }: Ledger<CaseState>, occurredAt: OccurredAt): string => {
  const start = startOf(occurredAt);
  const told = start === null ? '' : new Date(start + 86_400_000).toISOString();
  const before = history.at(-1)?.recordedAt ?? '';
  return [told, before].sort().at(-1) ?? '';
};

const withNames = (input: object, names: ReadonlyMap<string, string>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(input), (_key, value) =>
    typeof value === 'string' && value.startsWith('$') ? names.get(value.slice(1)) : value,
  );

const objectionsTo = (
  definition: Definition,
  action: string,
  input: Readonly<Record<string, unknown>>,
  ledger: Ledger<CaseState>,
  { actor, now }: { readonly actor: Actor; readonly now: string },
): readonly Objection[] => {
  const words = caseVocabulary.actions[action];
  if (words?.always || words?.opens) return [];
  const facts = caseFacts(ledger, now);
  const reason = action === 'requestClosure' ? String(input.reason) : ledger.state.closure.requested?.reason;
  const approver = { id: 'coordinator-1', role: 'COO' };
  const verdicts = [
    ...itemsOf(definition, action, input).map((item) =>
      evaluateStep(definition, action, facts, { actor, input, ...(item && { item }) }),
    ),
    ...(reason ? [evaluateExit(definition, reason, facts, approver)] : []),
  ];
  return verdicts.filter(({ allowed }) => !allowed).map(({ unmet }) => `${action}: ${JSON.stringify(unmet)}`);
};

const itemsOf = (
  definition: Definition,
  action: string,
  input: Readonly<Record<string, unknown>>,
): readonly (ItemRef | undefined)[] => {
  const type = definition.steps[action]?.per;
  if (type === undefined) return [undefined];
  const fields = Object.entries(caseVocabulary.actions[action]?.items ?? {}).filter(([, of]) => of === type);
  return fields.flatMap(([field]) => [input[field] ?? []].flat().map((id) => ({ type, id: String(id) })));
};
