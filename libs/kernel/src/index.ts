export { type Action, type AnyAction, actionsOn, type DecisionContext, type Standing } from './action.ts';
export { canonicalHash, canonicalJson } from './canonical-json.ts';
export { correctionActions } from './correction-actions.ts';
export { type CorrectionsState, correctionWords, noCorrections } from './correction-kinds.ts';
export { type Amendment, amended, amendmentsOf, effective, rewrites } from './corrections.ts';
export { type Decider, deciderOf, type Ledger } from './decider.ts';
export {
  type Actor,
  type DomainEvent,
  type EventContext,
  type EventMeta,
  type PersonalParts,
  type RecordedEvent,
  type SealedPart,
  type SealedParts,
  THIS_STREAM,
  UNPROVEN,
} from './event.ts';
export { type AnyEventKind, type EventKind, eventsOn } from './event-kind.ts';
export {
  Code,
  Codes,
  Count,
  Country,
  Currency,
  Day,
  DayOrInstant,
  Instant,
  Label,
  Labels,
  LanguageCode,
  LocalId,
  LocalIds,
  Maybe,
  MinorUnits,
  NeededIf,
  Part,
  Parts,
  Sha256,
  Text,
  UserId,
  Uuid,
  Uuids,
} from './fields.ts';
export { type FieldError, InvalidInput, readInput } from './input.ts';
export {
  happenedAt,
  happenedBy,
  type OccurredAt,
  PRECISIONS,
  type Precision,
  spanOf,
  startOf,
} from './occurred-at.ts';
export { Refusal, refuse } from './refusal.ts';
export { by, recorded, specFor } from './spec.ts';
export { LANGUAGES, type Language, type Say, type Tell, type Word, type Words } from './tell.ts';
export { endOf, endOfDay, isBefore, OFFICE_ZONE, plusHours } from './time.ts';
