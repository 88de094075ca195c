export { type Choice, takeStep } from './abstract/take-step.ts';
export {
  EMPTY_WORLD,
  itemOf,
  type World,
  type WorldItem,
  type WorldStep,
  type WorldTaking,
  worldFacts,
} from './abstract/world.ts';
export { type Calendar, type Calendars, calendarsOf } from './calendars/calendar.ts';
export { calendarSchema } from './calendars/calendar-schema.ts';
export { readCalendar } from './calendars/read-calendar.ts';
export { type Counted, type Workweek, workingDaysAfter } from './calendars/working-days.ts';
export { checkDefinition } from './checks/index.ts';
export type { Condition, Verdict } from './condition.ts';
export { ladderOf } from './deadlines/arm.ts';
export type { ArmedRung, Arming, Awaited, Closing, Running, RunningRung } from './deadlines/deadline.ts';
export { deadlinePlan, type Plan, type Planning } from './deadlines/deadline-plan.ts';
export { type Due, dueAt } from './deadlines/due-at.ts';
export { type Recalculation, recalculated } from './deadlines/recalculated.ts';
export type {
  Awaiting,
  Definition,
  ExitDefinition,
  FactDefinition,
  FourEyes,
  ItemDefinition,
  Office,
  Rung,
  StepDefinition,
  TimeLimit,
  Title,
  Transition,
} from './definition.ts';
export { RECORD_STEP, UNSET } from './definition.ts';
export { type DiagramOptions, diagramOf } from './diagram/diagram-of.ts';
export { type Mark, type Overlay, overlayOf, type StepMark } from './diagram/overlay.ts';
export { type Asked, evaluate, evaluateExit, evaluateStep } from './evaluate/evaluate.ts';
export { holds } from './evaluate/holds.ts';
export type {
  ExitVerdict,
  Remedy,
  RemedyStep,
  StepVerdict,
  Unmet,
  UnmetChoice,
  UnmetLeaf,
} from './explanation.ts';
export { NEW_ITEM } from './explanation.ts';
export { type FactKey, type Facts, type ItemRef, isSame, type SetBy, type Taking } from './facts.ts';
export type { StepInstance } from './migration/instances.ts';
export { migrations } from './migration/migrations.ts';
export type { MovedLimit } from './migration/moved-limits.ts';
export { type LimitDecision, type MigrationPlan, type PlanMistake, planMistakes } from './migration/plan.ts';
export type { MoveReason } from './migration/reason.ts';
export { isApprovedPlan, type MigrationState } from './migration/state.ts';
export {
  type CaseNow,
  type Migrating,
  type MigrationVerdict,
  migrationVerdicts,
} from './migration/verdict.ts';
export { migrationWords } from './migration/words.ts';
export { mistakesIn } from './publishing/publish-definition.ts';
export { definitionsIn, REGISTER } from './publishing/register.ts';
export type { RegisterState } from './publishing/state.ts';
export { definitionWords } from './publishing/words.ts';
export {
  definitionHash,
  definitionSchema,
  type Finding,
  type LineOf,
  type Path,
  type Reading,
  readDefinition,
} from './reading/index.ts';
export {
  type Assumptions,
  assumptionsSchema,
  DEFAULT_ASSUMPTIONS,
  readAssumptions,
} from './simulation/assumptions.ts';
export { type Simulating, simulate } from './simulation/simulate.ts';
export type { RoleTally, Simulation, StepTally } from './simulation/tally.ts';
export type { ActionWords, FactWords, ItemWords, Vocabulary } from './vocabulary.ts';
