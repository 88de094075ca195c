import { type Definition, RECORD_STEP } from '../definition.ts';
import type { Facts } from '../facts.ts';
import { type MigrationPlan, namesBefore, stepAfter } from './plan.ts';

/** What is true of a case once it has moved: the same, under the new names of its steps. */
export const movedFacts = (facts: Facts, plan: MigrationPlan, from: Definition): Facts => ({
  ...facts,
  taken: (action, item) => {
    const takings = facts.taken(action, item);
    if (action !== RECORD_STEP) return takings;
    return takings.map((taking) =>
      taking.step === undefined ? taking : { ...taking, step: stepAfter(plan, taking.step) },
    );
  },
  overdue: (step, item) => namesBefore(plan, from, step).some((old) => facts.overdue(old, item)),
});
