import {
  IsArray,
  IsBoolean,
  IsNotEmptyObject,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { type AnyAction, actionsOn, type DecisionContext } from './action.ts';
import {
  amendmentsOf,
  CORRECTION_APPROVED,
  ENTRY_CORRECTED,
  ENTRY_RETRACTED,
  effective,
} from './corrections.ts';
import type { RecordedEvent } from './event.ts';
import { type AnyEventKind, eventsOn } from './event-kind.ts';
import { InvalidInput, readSomeFields } from './input.ts';
import { type OccurredAt, spanOf } from './occurred-at.ts';
import { refuse } from './refusal.ts';
import type { Words } from './tell.ts';

/** The slice that every correctable state has: corrections that wait for their second person, and by whom they were made. */
export interface CorrectionsState {
  readonly waiting: Readonly<Record<string, { readonly by: string; readonly entryId: string }>>;
}
export const noCorrections: CorrectionsState = { waiting: {} };

interface Correctable {
  readonly corrections: CorrectionsState;
}

const TEXT = 2000;

export class CorrectEntry {
  @IsString() @MaxLength(64) readonly entryId!: string;
  /** The fields stated anew, as in the entry; `occurredAt` corrects when it happened. */
  @IsObject() @IsNotEmptyObject() readonly changes!: Record<string, unknown>;
  @IsString() @MaxLength(TEXT) readonly reason!: string;
  @IsOptional() @IsString() @MaxLength(64) readonly evidenceId?: string;
}

class EntryCorrected {
  @IsString() readonly entryId!: string;
  @IsArray() readonly fields!: readonly string[];
  @IsObject() readonly before!: Record<string, unknown>;
  @IsObject() readonly after!: Record<string, unknown>;
  @IsOptional() @IsObject() readonly personalBefore?: Record<string, unknown>;
  @IsOptional() @IsObject() readonly personalAfter?: Record<string, unknown>;
  @IsOptional() @IsString() readonly about?: string;
  @IsString() readonly reason!: string;
  @IsOptional() @IsString() readonly evidenceId?: string;
  @IsBoolean() readonly needsApproval!: boolean;
}

export class RetractEntry {
  @IsString() @MaxLength(64) readonly entryId!: string;
  @IsString() @MaxLength(TEXT) readonly reason!: string;
  /** Where the entry belongs and was recorded again: a stream id. */
  @IsOptional() @IsString() @MaxLength(64) readonly refiledIn?: string;
}

export class ApproveCorrection {
  @IsString() @MaxLength(64) readonly correctionId!: string;
}

const event = eventsOn<Correctable>()('corrections');
const action = actionsOn<Correctable>();

const without = (state: CorrectionsState, id: string): CorrectionsState => ({
  waiting: Object.fromEntries(Object.entries(state.waiting).filter(([key]) => key !== id)),
});

export const entryCorrected = event(ENTRY_CORRECTED, {
  shape: EntryCorrected,
  personal: ['reason', 'personalBefore', 'personalAfter'],
  subject: ({ about }) => about,
  evolve: (state, { needsApproval, entryId }, { id, actor }) =>
    needsApproval ? { waiting: { ...state.waiting, [id]: { by: actor.id, entryId } } } : state,
  tell: {
    en: ({ fields, reason, needsApproval }, say) =>
      `An earlier entry was corrected (${say.list(fields)})${needsApproval ? ', to be approved by a second person' : ''}: ${reason}`,
    id: ({ fields, reason, needsApproval }, say) =>
      `Catatan sebelumnya dikoreksi (${say.list(fields)})${needsApproval ? ', menunggu persetujuan orang kedua' : ''}: ${reason}`,
  },
});

export const entryRetracted = event(ENTRY_RETRACTED, {
  shape: RetractEntry,
  personal: ['reason'],
  evolve: (state, { entryId }) => without(state, entryId),
  tell: {
    en: ({ reason }) => `An earlier entry was retracted: ${reason}`,
    id: ({ reason }) => `Catatan sebelumnya dicabut: ${reason}`,
  },
});

export const correctionApproved = event(CORRECTION_APPROVED, {
  shape: ApproveCorrection,
  evolve: (state, { correctionId }) => without(state, correctionId),
  tell: {
    en: () => 'A correction was approved by a second person',
    id: () => 'Koreksi disetujui oleh orang kedua',
  },
});

/** Words for the fields that a correction may name beside those of the entry. */
export const correctionWords: Words = { occurredAt: { en: 'when it happened', id: 'tanggal kejadian' } };

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
      decide: (input, _state, { history }) => {
        const entry = history.find(({ id }) => id === input.entryId);
        if (amendmentsOf(history).get(input.entryId)?.retractedBy) return [];
        if (entry?.version === 1)
          refuse('entry/opening', 'The opening entry stands; close it as a duplicate instead');
        if (entry?.type === ENTRY_RETRACTED)
          refuse('entry/not-correctable', 'Record the entry again instead');
        return entry ? [entryRetracted.of(input)] : refuse('entry/not-found', 'There is no such entry here');
      },
    }),
    action({
      name: 'approveCorrection',
      input: ApproveCorrection,
      roles: approvers,
      on: 'existing',
      example: { correctionId: entryId },
      emits: [correctionApproved],
      decide: (input, { corrections }, { actor, history }) => {
        if (history.some((e) => e.type === CORRECTION_APPROVED && e.data.correctionId === input.correctionId))
          return [];
        const waiting =
          corrections.waiting[input.correctionId] ??
          refuse('entry/not-found', 'No such correction waits for approval');
        if (waiting.by === actor.id)
          refuse('approval/self', 'A second person approves: not the one who corrected');
        return [correctionApproved.of(input)];
      },
    }),
  ];
};
