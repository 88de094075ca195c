import { type AnyAction, actionsOn, type DecisionContext } from './action.ts';
import {
  ApproveCorrection,
  type Correctable,
  CorrectEntry,
  type CorrectionsState,
  correctionApproved,
  entryCorrected,
  entryRetracted,
  RetractEntry,
} from './correction-kinds.ts';
import { amendmentsOf, CORRECTION_APPROVED, ENTRY_RETRACTED, effective } from './corrections.ts';
import type { RecordedEvent } from './event.ts';
import type { AnyEventKind } from './event-kind.ts';
import { InvalidInput, readSomeFields } from './input.ts';
import { type OccurredAt, spanOf } from './occurred-at.ts';
import { refuse } from './refusal.ts';

const action = actionsOn<Correctable>();

const find = (history: readonly RecordedEvent[], id: string): RecordedEvent => {
  const entry = history.find((e) => e.id === id) ?? refuse('entry/not-found', 'There is no such entry here');
  if (amendmentsOf(history).get(id)?.retractedBy)
    refuse('entry/retracted', 'This entry was already retracted');
  return entry;
};

const checkOccurredAt = (occurredAt: unknown) => {
  const stated = occurredAt as OccurredAt | undefined;
  if (
    stated !== undefined &&
    (typeof stated !== 'object' || (stated?.precision !== 'unknown' && !spanOf(stated)))
  ) {
    throw new InvalidInput([{ field: 'changes.occurredAt', message: 'must be a date with its precision' }]);
  }
};

/** The changed fields, read by the entry's own rules. */
const changesOf = (kind: AnyEventKind, { occurredAt, ...fields }: Record<string, unknown>) => {
  checkOccurredAt(occurredAt);
  try {
    const read = readSomeFields<object>(kind.shape, fields);
    return { ...read, ...(occurredAt === undefined ? {} : { occurredAt }) } as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(error.fields.map((f) => ({ ...f, field: `changes.${f.field}` })));
  }
};

const decideCorrection = (kind: AnyEventKind, input: CorrectEntry, { history }: DecisionContext) => {
  const entry = effective(history).find(({ id }) => id === input.entryId) ?? find(history, input.entryId);
  const [about, own = {}] = Object.entries(entry.personal ?? {})[0] ?? [];
  const now: Record<string, unknown> = { ...entry.data, ...own, occurredAt: entry.occurredAt };
  const changed = Object.entries(changesOf(kind, input.changes)).filter(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(now[name]),
  );
  if (changed.length === 0) return [];
  const isPersonal = ([name]: [string, unknown]) => kind.personal.includes(name);
  const pick = (fields: [string, unknown][]) => Object.fromEntries(fields);
  const was = (fields: [string, unknown][]) => pick(fields.map(([name]) => [name, now[name] ?? null]));
  const personal = changed.filter(isPersonal);
  const open = changed.filter((field) => !isPersonal(field));
  return [
    entryCorrected.of({
      entryId: input.entryId,
      fields: changed.map(([name]) => name),
      before: was(open),
      after: pick(open),
      ...(personal.length > 0 ? { personalBefore: was(personal), personalAfter: pick(personal) } : {}),
      ...(about === undefined ? {} : { about }),
      reason: input.reason,
      evidenceId: input.evidenceId,
      needsApproval: kind.approveCorrections,
    }),
  ];
};

const decideRetraction = (input: RetractEntry, history: readonly RecordedEvent[]) => {
  const entry = history.find(({ id }) => id === input.entryId);
  if (amendmentsOf(history).get(input.entryId)?.retractedBy) return [];
  if (entry?.version === 1)
    refuse('entry/opening', 'The opening entry stands; close it as a duplicate instead');
  if (entry?.type === ENTRY_RETRACTED) refuse('entry/not-correctable', 'Record the entry again instead');
  return entry ? [entryRetracted.of(input)] : refuse('entry/not-found', 'There is no such entry here');
};

const decideApproval = (
  input: ApproveCorrection,
  { waiting }: CorrectionsState,
  { actor, history }: DecisionContext,
) => {
  if (history.some((e) => e.type === CORRECTION_APPROVED && e.data.correctionId === input.correctionId))
    return [];
  const correction =
    waiting[input.correctionId] ?? refuse('entry/not-found', 'No such correction waits for approval');
  if (correction.by === actor.id)
    refuse('approval/self', 'A second person approves: not the one who corrected');
  return [correctionApproved.of(input)];
};

/**
 * The actions that mend a history without editing it, for a category with these other actions. Corrections of kinds
 * that ask for it take effect when a second person approves. Add them to the category's list.
 */
export const correctionActions = (
  others: readonly AnyAction[],
  roles: readonly string[],
  approvers: readonly string[],
) => {
  const kinds = new Map(others.flatMap(({ emits }) => emits).map((kind) => [kind.type, kind]));
  const entryId = '0199d1a0-0000-7000-8000-000000000001';
  return [
    action({
      name: 'correctEntry',
      input: CorrectEntry,
      roles,
      on: 'existing',
      example: {
        entryId,
        changes: { occurredAt: { value: '2022-07-30', precision: 'day' } },
        reason: 'The date was misread',
      },
      emits: [entryCorrected],
      decide: (input, _state, context) => {
        const kind = kinds.get(find(context.history, input.entryId).type);
        return kind
          ? decideCorrection(kind, input, context)
          : refuse(
              'entry/not-correctable',
              'A correction is not corrected itself: retract it and correct anew',
            );
      },
    }),
    action({
      name: 'retractEntry',
      input: RetractEntry,
      roles,
      on: 'existing',
      example: { entryId, reason: 'Recorded on the wrong case' },
      emits: [entryRetracted],
      decide: (input, _state, { history }) => decideRetraction(input, history),
    }),
    action({
      name: 'approveCorrection',
      input: ApproveCorrection,
      roles: approvers,
      on: 'existing',
      example: { correctionId: entryId },
      emits: [correctionApproved],
      decide: (input, { corrections }, context) => decideApproval(input, corrections, context),
    }),
  ];
};
