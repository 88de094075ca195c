import type { DecisionContext } from './action.ts';
import { type CorrectEntry, type CorrectionsState, entryCorrected } from './correction-kinds.ts';
import { amended, effective } from './corrections.ts';
import { type DomainEvent, type RecordedEvent, THIS_STREAM } from './event.ts';
import type { AnyEventKind } from './event-kind.ts';
import { type FieldError, InvalidInput, readSomeFields } from './input.ts';
import { type OccurredAt, PRECISIONS, startOf } from './occurred-at.ts';
import { refuse } from './refusal.ts';
import { instantMs } from './time.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Decides on a correction of an entry of this kind; nothing when the entry, or a waiting correction, already says so. */
export const decideCorrection = (
  kind: AnyEventKind,
  input: CorrectEntry,
  { waiting }: CorrectionsState,
  { history, now }: DecisionContext,
): readonly DomainEvent[] => {
  const entry =
    effective(history).find(({ id }) => id === input.entryId) ??
    refuse('entry/retracted', 'This entry was retracted; record it anew instead');
  const changes = changesOf(kind, input.changes, now);
  const asked = history
    .filter(({ id, type, data }) => waiting[id] && type === entryCorrected.type && data.entryId === entry.id)
    .reduce(amended, entry);
  if (Object.keys(differing(changes, asked)).length === 0) return [];
  const changed = differing(changes, entry);
  const fixed = Object.keys(changed).filter((name) => kind.fixed.includes(name));
  if (fixed.length > 0) throw new InvalidInput(fixed.map(isFixed));
  return Object.keys(changed).length === 0 ? [] : [correction(kind, input, entry, changed)];
};

const isFixed = (name: string): FieldError => ({
  field: `changes.${name}`,
  message: 'must stay, since other entries name this one by it',
});

/** The changed fields, read by the entry's own rules. */
const changesOf = (kind: AnyEventKind, { occurredAt, ...fields }: Fields, now: string): Fields => {
  try {
    const read = readSomeFields<object>(kind.shape, fields);
    return { ...read, ...(occurredAt === undefined ? {} : { occurredAt: readOccurredAt(occurredAt, now) }) };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(error.fields.map((f) => ({ ...f, field: `changes.${f.field}` })));
  }
};

const readOccurredAt = (stated: unknown, now: string): OccurredAt => {
  const { value = null, precision } = (stated ?? {}) as Partial<OccurredAt>;
  const known = PRECISIONS.find((one) => one === precision);
  if (known === 'unknown') return { value: null, precision: known };
  const start = known && startOf({ value, precision: known });
  if (!known || typeof start !== 'number') {
    throw new InvalidInput([{ field: 'occurredAt', message: 'must be a date with its precision' }]);
  }
  if (start > instantMs(now)) {
    throw new InvalidInput([{ field: 'occurredAt', message: 'must not lie in the future' }]);
  }
  return { value, precision: known };
};

/** All fields of an entry in one, as a correction names them. */
const fieldsOf = ({ data, personal, occurredAt }: RecordedEvent): Fields => ({
  ...data,
  ...Object.values(personal ?? {})[0],
  occurredAt,
});

const differing = (changes: Fields, entry: RecordedEvent): Fields => {
  const now = fieldsOf(entry);
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(now[name]),
    ),
  );
};

const correction = (
  kind: AnyEventKind,
  { entryId, reason, evidenceId }: CorrectEntry,
  entry: RecordedEvent,
  changed: Fields,
): DomainEvent => {
  const now = fieldsOf(entry);
  const fields = Object.keys(changed);
  const personal = fields.filter((name) => kind.personal.includes(name));
  const open = fields.filter((name) => !kind.personal.includes(name));
  const before = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, now[name] ?? null]));
  const after = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, changed[name]]));
  const about = kind.subject(now) ?? THIS_STREAM;
  if (entry.personal && (kind.subject({ ...now, ...changed }) ?? THIS_STREAM) !== about) {
    refuse(
      'entry/other-person',
      'Whose entry this is cannot be corrected; retract it, and record it for the right person',
    );
  }
  return entryCorrected.of({
    entryId,
    fields,
    before: before(open),
    after: after(open),
    ...(personal.length > 0 ? { personalBefore: before(personal), personalAfter: after(personal) } : {}),
    about,
    reason,
    evidenceId,
    needsApproval: kind.approveCorrections,
  });
};
