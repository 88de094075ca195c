import { type CaseState, cases } from '#cases';
import { MemoryEventStore, type NewEvent } from '#event-store';
import type { Actor, DomainEvent, Ledger, OccurredAt, RecordedEvent } from '#kernel';
import { InvalidInput, Refusal } from '#kernel';

export const PERSONS = [1, 2, 3].map((n) => `0199d1a0-0000-7000-8000-00000000a00${n}`);
const [FIRST = ''] = PERSONS;
const CASE = 'case-0199d1a0-0000-7000-8000-00000000c001';
const START = Date.parse('2022-08-01T02:00:00.000Z');
const AMENDING = new Set(['correctEntry', 'retractEntry', 'approveCorrection']);
const actions = [...cases.actions.values()];
const workflow = actions.filter(({ name }) => !AMENDING.has(name));

/** What somebody tries next; numbers pick from what there is at that time. Much of it is refused, as in life. */
export interface Step {
  readonly does: 'work' | 'correct' | 'retract' | 'approve' | 'rename';
  readonly pick: number;
  readonly person: number;
  readonly user: number;
  readonly hoursLater: number;
  readonly occurredAt: OccurredAt;
}

/** The case at one moment of its making, as it was then. */
export interface Then {
  readonly recordedAt: string;
  readonly ledger: Ledger<CaseState>;
  readonly names: ReadonlyMap<string, string>;
}

export interface Made {
  readonly store: MemoryEventStore;
  readonly streamId: string;
  readonly moments: readonly Then[];
}

/** Works on a case through the rules themselves, and remembers it at every moment. */
export const makeHistory = async (tries: readonly Step[]): Promise<Made> => {
  let now = START;
  let count = 0;
  const store = new MemoryEventStore(() => now);
  const names = new Map<string, string>();
  const moments: Then[] = [];
  let ledger = cases.empty;

  const remember = () => moments.push({ recordedAt: iso(now), ledger, names: new Map(names) });
  const append = async (streamId: string, events: readonly DomainEvent[], { actor, occurredAt }: Context) => {
    const commandId = `c${++count}`;
    const framed = events.map((event): NewEvent => {
      const id = `0199d1a0-0000-7000-9000-${String(++count).padStart(12, '0')}`;
      return { ...event, id, occurredAt, actor, meta: { commandId, action: 'test' } };
    });
    const [result] = await store.append([{ streamId, expected: 'any', commandId, events: framed }]);
    if (result?.kind !== 'appended') throw new Error('the store kept nothing');
    return result.events;
  };
  const act = async (name: string, input: unknown, context: Context) => {
    const events = attempt(() => cases.decide(name, input, ledger, { ...context, now: iso(now) }));
    if (events.length === 0) return;
    ledger = cases.extend(ledger, await append(CASE, events, context));
    remember();
  };
  const nameOf = async (person: number, type: string, name: string, context: Context) => {
    const event = { type, schema: 1, data: {}, personal: { stream: { name } } };
    await append(`person-${PERSONS[person]}`, [event], context);
    names.set(PERSONS[person] ?? '', name);
    if (ledger.history.length > 0) remember();
  };

  const intake: Context = { actor: { id: 'u0', role: 'INT' }, occurredAt: exact(START) };
  for (const index of PERSONS.keys()) await nameOf(index, 'PersonRegistered', `Penyintas ${index}`, intake);
  await act('reportCase', cases.actions.get('reportCase')?.example, intake);
  for (const step of tries) {
    now += step.hoursLater * 3_600_000;
    const [name, input, role] = tryOf(step, ledger.history);
    const context = { actor: { id: `u${step.user}`, role }, occurredAt: step.occurredAt };
    if (step.does !== 'rename') await act(name, input, context);
    else await nameOf(step.person, 'NameChanged', `Penyintas ${step.person} (${step.pick})`, context);
  }
  return { store, streamId: CASE, moments };
};

interface Context {
  readonly actor: Actor;
  readonly occurredAt: OccurredAt;
}

const iso = (ms: number) => new Date(ms).toISOString();
const exact = (ms: number): OccurredAt => ({ value: iso(ms), precision: 'exact' });

const attempt = (decide: () => readonly DomainEvent[]) => {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refusal || error instanceof InvalidInput) return [];
    throw error;
  }
};

const tryOf = (step: Step, history: readonly RecordedEvent[]): [string, unknown, string] => {
  const entry = history[step.pick % history.length];
  const reason = `Reason ${step.pick}`;
  if (step.does === 'correct') {
    return ['correctEntry', { entryId: entry?.id, changes: changesOf(step, entry), reason }, 'ADV'];
  }
  if (step.does === 'retract') return ['retractEntry', { entryId: entry?.id, reason }, 'ADV'];
  if (step.does === 'approve') {
    const waiting = history.filter(({ data }) => data.needsApproval === true);
    return ['approveCorrection', { correctionId: waiting[step.pick % waiting.length]?.id ?? 'none' }, 'COO'];
  }
  const action = workflow[step.pick % workflow.length];
  const example = JSON.stringify(action?.example).replaceAll(FIRST, PERSONS[step.person] ?? FIRST);
  return [action?.name ?? '', JSON.parse(example), action?.roles[step.user % action.roles.length] ?? 'ADV'];
};

/** Another time, count or text for some field of the entry. */
const changesOf = ({ pick, occurredAt }: Step, entry?: RecordedEvent): Record<string, unknown> => {
  const fields = Object.entries({ ...entry?.data, ...Object.values(entry?.personal ?? {})[0] });
  const [name, value] = fields[pick % (fields.length + 1)] ?? ['occurredAt', occurredAt];
  if (typeof value === 'number') return { [name]: value + 1 };
  if (typeof value === 'boolean') return { [name]: !value };
  return { [name]: typeof value === 'string' ? `Better ${pick}` : occurredAt };
};
