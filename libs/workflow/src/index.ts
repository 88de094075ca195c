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
export type { Remedy, RemedyStep, StepVerdict, Unmet, UnmetLeaf } from './explanation.ts';
export type { FactKey, Facts, ItemRef, SetBy, Taking } from './facts.ts';
export type { ActionWords, FactWords, ItemWords, Vocabulary } from './vocabulary.ts';
