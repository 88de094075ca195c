import { cases } from '#cases';
import { type NewEvent, newId } from '#event-store';
import type { DomainEvent } from '#kernel';
import { seeded } from './statistics.ts';

export const ACTOR = { id: 'advocate-1', role: 'ADV' } as const;

const TEXTS = 64;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz      ';

/** Texts of a length, the same in every run. */
export const texts = (length: number): readonly string[] => {
  const random = seeded(length);
  const letter = () => LETTERS[Math.floor(random() * LETTERS.length)];
  return Array.from({ length: TEXTS }, () => Array.from({ length }, letter).join(''));
};

/** Takes turns among texts. */
export const textsInTurn = (length: number): (() => string) => {
  const all = texts(length);
  let turn = 0;
  return () => all[turn++ % all.length] ?? '';
};

/** The fact that a note with this text was added to a case. */
export const noteOf = (text: string): DomainEvent => {
  const event = cases.kinds.get('NoteAdded')?.of({ text });
  if (!event) throw new Error('There is no event NoteAdded');
  return event;
};

/** Decided events as the engine hands them to a store, all of one command. */
export const framedForStore = (decided: readonly DomainEvent[]): readonly NewEvent[] => {
  const meta = { commandId: newId(), action: 'addNote' };
  const occurredAt = { value: new Date().toISOString(), precision: 'exact' } as const;
  return decided.map((event) => ({ ...event, id: newId(), occurredAt, actor: ACTOR, meta }));
};

/** Bytes of JSON around the text of a note. */
const WRAPPING = JSON.stringify(noteOf('')).length;

/** Makes the next notes for a store: each decided event is this many bytes of JSON. */
export const notesOf = (bytes: number): ((count: number) => readonly NewEvent[]) => {
  const next = textsInTurn(bytes - WRAPPING);
  return (count) => framedForStore(Array.from({ length: count }, () => noteOf(next())));
};

export const newCaseStream = (): string => `case-${newId()}`;
