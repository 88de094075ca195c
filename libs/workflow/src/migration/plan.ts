import type { Definition } from '../definition.ts';

/** What becomes of a running time limit when its case moves to another definition. */
export type LimitDecision = 'keep' | 'recalculate' | 'cancel';

/** How running cases move from one published definition to another: all in the same way, or not at all. */
export interface MigrationPlan {
  readonly id: string;
  /** By id and version: `advocacy@1`. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** What steps are called from now on; a step left out keeps its name. */
  readonly steps: Readonly<Record<string, string>>;
  readonly deadlines: {
    readonly default: LimitDecision;
    /** By the name that the step had. */
    readonly steps?: Readonly<Record<string, LimitDecision>>;
  };
}

const own = <Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

/** What the plan says a step is called, if it says anything of it. */
export const renamedTo = ({ steps }: MigrationPlan, step: string): string | undefined => own(steps, step);

/** What a step is called after the move. */
export const stepAfter = (plan: MigrationPlan, step: string): string => renamedTo(plan, step) ?? step;

/** What a step was called before the move: one name, or none for a step that is new. */
export const namesBefore = (plan: MigrationPlan, { steps }: Definition, name: string): readonly string[] =>
  Object.keys(steps).filter((step) => stepAfter(plan, step) === name);

/** What becomes of the time limits of a step, named as it was before. */
export const decisionOn = ({ deadlines }: MigrationPlan, step: string): LimitDecision =>
  own(deadlines.steps, step) ?? deadlines.default;

/** Something for which a plan is not carried out on any case. */
export interface PlanMistake {
  /** Stable, such as `migration/unknown-step`. */
  readonly code: `migration/${string}`;
  /** The step or definition that it is about. */
  readonly name: string;
}

/** Everything that is wrong with a plan whatever the cases; none: each case is looked at by itself. */
export const planMistakes = (
  plan: MigrationPlan,
  from: Definition,
  to: Definition,
): readonly PlanMistake[] => {
  const mistake = (code: PlanMistake['code'], names: readonly string[]) =>
    names.map((name): PlanMistake => ({ code, name }));
  const renamed = Object.entries(plan.steps);
  const isOld = (name: string) => Object.hasOwn(from.steps, name);
  const isNew = (name: string) => Object.hasOwn(to.steps, name);
  const differ = (part: 'action' | 'per') =>
    renamed
      .filter(
        ([old, name]) => isOld(old) && isNew(name) && from.steps[old]?.[part] !== to.steps[name]?.[part],
      )
      .map(([old]) => old);
  return [
    ...mistake('migration/same-version', plan.from === plan.to ? [plan.to] : []),
    ...mistake('migration/unknown-step', [
      ...renamed.map(([old]) => old).filter((old) => !isOld(old)),
      ...Object.keys(plan.deadlines.steps ?? {}).filter((step) => !isOld(step)),
    ]),
    ...mistake(
      'migration/unknown-target',
      renamed.map(([, name]) => name).filter((name) => !isNew(name)),
    ),
    ...mistake('migration/mapped-twice', sharedNames(plan, from)),
    ...mistake('migration/other-action', differ('action')),
    ...mistake('migration/other-item', differ('per')),
  ];
};

/** The names to which more than one step would answer: two that are renamed, or one that is and one that keeps its name. */
const sharedNames = (plan: MigrationPlan, { steps }: Definition): readonly string[] => {
  const names = Object.keys(steps).map((step) => stepAfter(plan, step));
  const targets = new Set(Object.values(plan.steps));
  return [...targets].filter((target) => names.filter((name) => name === target).length > 1);
};
