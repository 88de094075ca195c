import type { Actor } from '#kernel';
import type { Definition } from '../definition.ts';
import { evaluate, evaluateExit } from '../evaluate/evaluate.ts';
import type { StepVerdict, Unmet } from '../explanation.ts';
import type { Facts } from '../facts.ts';

/** How a step, or a way to end, stands for somebody. `others`: it is open, but to another role. */
export const MARKS = ['done', 'open', 'others', 'blocked', 'overdue'] as const;
export type Mark = (typeof MARKS)[number];

/** A case upon its definition. */
export interface Overlay {
  readonly steps: Readonly<Record<string, StepMark>>;
  readonly exits: Readonly<Record<string, Mark>>;
}

export interface StepMark {
  readonly mark: Mark;
  /** Of how many instances how many were taken: of a step per item, one for each item. */
  readonly done: number;
  readonly of: number;
}

/** How a case stands for this actor. Of a step per item, what is most pressing among its items. */
export const overlayOf = (definition: Definition, facts: Facts, actor: Actor): Overlay => {
  const verdicts = evaluate(definition, facts, actor);
  const stepMark = (step: string): StepMark => {
    const own = verdicts.filter((verdict) => verdict.step === step);
    const done = own.filter((verdict) => verdict.done).length;
    const marks = own.map((verdict) => markOf(verdict, facts));
    const mark = PRESSING.find((one) => marks.includes(one)) ?? 'blocked';
    return { mark, done, of: own.length };
  };
  const exitMark = (exit: string): Mark => {
    const { allowed, unmet } = evaluateExit(definition, exit, facts, actor);
    return openness(allowed, unmet);
  };
  return {
    steps: Object.fromEntries(Object.keys(definition.steps).map((step) => [step, stepMark(step)])),
    exits: Object.fromEntries(Object.keys(definition.exits).map((exit) => [exit, exitMark(exit)])),
  };
};

const PRESSING: readonly Mark[] = ['overdue', 'open', 'others', 'blocked', 'done'];

const markOf = ({ step, item, done, allowed, unmet }: StepVerdict, facts: Facts): Mark => {
  if (facts.overdue(step, item)) return 'overdue';
  return done ? 'done' : openness(allowed, unmet);
};

const openness = (allowed: boolean, unmet: readonly Unmet[]): Mark => {
  if (allowed) return 'open';
  return unmet.every((one) => 'kind' in one && (one.kind === 'role' || one.kind === 'four-eyes'))
    ? 'others'
    : 'blocked';
};
