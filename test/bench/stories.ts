import { cases } from '#cases';
import type { AppendRequest, NewEvent } from '#event-store';
import { type DomainEvent, type Ledger, recorded } from '#kernel';
import { people } from '#people';
import { ACTOR, framedForStore, texts } from './notes.ts';

type Step = readonly [action: string, input: object];

/** Stand for what is each case's own until it is told. */
const SOMEBODY = '00000000-0000-7000-8000-000000000000';
const NUMBER = 'JJK-0000-000000';
const [TEXT = ''] = texts(200);

const OPENING: readonly Step[] = [
  ['reportCase', {}],
  ['registerCase', { caseNumber: NUMBER }],
  ['triageCase', {}],
  ['assignCase', {}],
  ['addVictim', { personId: SOMEBODY }],
];

/** What goes on in a case for as long as it lasts. */
const DAILY: readonly Step[] = [
  ['recordContact', {}],
  ['addNote', { text: TEXT, personId: SOMEBODY }],
  ['reassessRisk', {}],
  ['addNote', { text: TEXT }],
];

/** Of a hundred cases one is long and nine are of middle length; with the person that is twenty events a case. */
const lengthOf = (index: number): number => {
  if (index % 100 === 0) return 190;
  return index % 10 === 0 ? 50 : 14;
};
export const EVENTS_PER_CASE = 20;

/** The first events of a case about `SOMEBODY`, decided by its own rules. */
const decidedCase = (length: number): readonly DomainEvent[] => {
  const now = new Date().toISOString();
  const occurredAt = { value: now, precision: 'exact' } as const;
  const story = [...OPENING, ...Array.from({ length }, (_none, day) => DAILY[day % DAILY.length] as Step)];
  const decided: DomainEvent[] = [];
  let ledger: Ledger<typeof cases.initial> = cases.empty;
  for (const [action, input] of story.slice(0, length)) {
    const whole = { ...cases.actions.get(action)?.example, ...input };
    decided.push(...cases.decide(action, whole, ledger, { now, actor: ACTOR, occurredAt }));
    ledger = cases.extend(cases.empty, recorded({ now, actor: ACTOR }, decided));
  }
  return decided;
};

const written = new Map<number, string>();
const caseOfLength = (length: number): string => {
  const text = written.get(length) ?? JSON.stringify(decidedCase(length));
  written.set(length, text);
  return text;
};

/** Some case with so many events, as they would be appended. */
export const caseWith = (events: number): readonly NewEvent[] =>
  framedForStore(JSON.parse(caseOfLength(events)));

const decidedPerson = (): readonly DomainEvent[] => {
  const now = new Date().toISOString();
  const { contact: _none, ...person } = { ...people.actions.get('registerPerson')?.example };
  const context = { now, actor: ACTOR, occurredAt: { value: now, precision: 'exact' } } as const;
  return people.decide('registerPerson', person, people.empty, context);
};

const numbered = (kind: string, index: number) =>
  `0199d1a0-${kind}-7000-8000-${index.toString(16).padStart(12, '0')}`;
/** The id of the case with this number, from 0; the same in every run. */
export const caseId = (index: number): string => numbered('000c', index);

/** One case and its person, as they would be appended. */
export const storyOf = (index: number): readonly AppendRequest[] => {
  const personId = numbered('000a', index);
  const number = `JJK-2026-${String(index).padStart(6, '0')}`;
  const text = caseOfLength(lengthOf(index)).replaceAll(SOMEBODY, personId).replaceAll(NUMBER, number);
  return [request(`person-${personId}`, decidedPerson()), request(`case-${caseId(index)}`, JSON.parse(text))];
};

const request = (streamId: string, decided: readonly DomainEvent[]): AppendRequest => {
  const events = framedForStore(decided);
  return { streamId, expected: 'none', commandId: events[0]?.meta.commandId ?? '', events };
};
