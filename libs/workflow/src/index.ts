export { type Choice, takeStep } from './abstract/take-step.ts';
export {
  EMPTY_WORLD,
  isSame,
  itemOf,
  type World,
  type WorldItem,
  type WorldStep,
  type WorldTaking,
  worldFacts,
} from './abstract/world.ts';
export type { Condition, Verdict } from './condition.ts';
export type { ArmedRung, Arming, Awaited, Closing, Running, RunningRung } from './deadlines/deadline.ts';
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
export type { FactKey, Facts, ItemRef, SetBy, Taking } from './facts.ts';
export type { ActionWords, FactWords, ItemWords, Vocabulary } from './vocabulary.ts';
