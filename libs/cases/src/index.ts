export { chapters } from './chapters.ts';
export { cases } from './decider.ts';
export { definitions } from './definitions.ts';
export { caseFacts } from './facts/case-facts.ts';
export { itemsNamedIn } from './facts/items-named-in.ts';
export { caseVocabulary } from './facts/vocabulary.ts';
export { letterNumberClaimed } from './letters/letter-number-claimed.ts';
export { needReadyToSend } from './letters/ready-to-send.ts';
export type { Letter } from './letters/state.ts';
export { textHashOf } from './letters/text.ts';
export type { OpenItem } from './open-item.ts';
export { openItems } from './open-items.ts';
export { armingDeadlines, type DeadlineArmed, deadlineArmed } from './process/deadline-armed.ts';
export { deadlineEnded } from './process/deadline-ended.ts';
export { movedTo, pinnedDefinition } from './process/pinned-definition.ts';
export {
  type DefinitionRef,
  isWaived,
  type ProcessState,
  type RunningDeadline,
} from './process/state.ts';
export { TEAM_ROLES } from './report/codes.ts';
export { ROLES, type Role } from './roles.ts';
export { STAGES, type Stage, stageOf } from './stage.ts';
export type { CaseState } from './state.ts';
export { type StatusConflict, statusConflicts } from './verification/status-conflicts.ts';
export { caseWords } from './words.ts';
