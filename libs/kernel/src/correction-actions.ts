import { type AnyAction, actionsOn, type DecisionContext } from './action.ts';
import { decideCorrection } from './correct-entry.ts';
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
import { amendmentsOf, CORRECTION_APPROVED, ENTRY_RETRACTED } from './corrections.ts';
import type { RecordedEvent } from './event.ts';
import type { AnyEventKind } from './event-kind.ts';
import { refuse } from './refusal.ts';

const action = actionsOn<Correctable>();

const find = (history: readonly RecordedEvent[], id: string): RecordedEvent =>
  history.find((entry) => entry.id === id) ?? refuse('entry/not-found', 'There is no such entry here');

const decideRetraction = (
  kinds: ReadonlyMap<string, AnyEventKind>,
  input: RetractEntry,
  { waiting }: CorrectionsState,
  history: readonly RecordedEvent[],
) => {
  const { id, type, version, data } = find(history, input.entryId);
  const asked = history.some((e) => e.type === ENTRY_RETRACTED && e.data.entryId === id && waiting[e.id]);
  if (asked || amendmentsOf(history).get(id)?.retractedBy) return [];
  if (version === 1) refuse('entry/opening', 'The opening entry stands; close it as a duplicate instead');
  const stands = type === CORRECTION_APPROVED || kinds.get(type)?.stands;
  if (stands || (type === ENTRY_RETRACTED && !waiting[id])) {
    refuse('entry/not-retractable', 'This entry stands; correct or record anew what it is about');
  }
  // What only a second person brought into force, or only one may change, takes a second person to undo.
  const needsApproval = kinds.get(type)?.approveCorrections ?? (data.needsApproval === true && !waiting[id]);
  return [entryRetracted.of({ ...input, ...(needsApproval ? { needsApproval } : {}) })];
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
 * The actions that mend a history without editing it, for a category with these other actions. Corrections and
 * retractions of kinds that ask for it take effect when a second person approves. Add them to the category's list.
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
      decide: (input, { corrections }, context) => {
        const kind = kinds.get(find(context.history, input.entryId).type);
        return kind
          ? decideCorrection(kind, input, corrections, context)
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
      decide: (input, { corrections }, { history }) => decideRetraction(kinds, input, corrections, history),
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
