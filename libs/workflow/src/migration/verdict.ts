import type { Calendars } from '../calendars/calendar.ts';
import { movesOf } from '../checks/moves.ts';
import type { Running } from '../deadlines/deadline.ts';
import type { Definition } from '../definition.ts';
import { holds } from '../evaluate/holds.ts';
import type { Facts } from '../facts.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { instancesOf, isApproved, isOpen, type StepInstance } from './instances.ts';
import { keepsMeaning } from './meaning.ts';
import { movedFacts } from './moved-facts.ts';
import { type MovedLimit, movedLimits } from './moved-limits.ts';
import { type MigrationPlan, renamedTo, stepAfter } from './plan.ts';
import type { MoveReason } from './reason.ts';
import { startedSteps } from './started.ts';
import { waysOut } from './ways-out.ts';

/** A plan with the definitions between which it moves cases. MUST be without mistakes (`planMistakes`). */
export interface Migrating {
  readonly plan: MigrationPlan;
  readonly from: Definition;
  readonly to: Definition;
  readonly vocabulary: Vocabulary;
  readonly calendars: Calendars;
}

/** One open case as it stands under the definition that it goes by. */
export interface CaseNow {
  readonly facts: Facts;
  readonly running: readonly Running[];
  readonly now: string;
}

/** What a move would do to one case. */
export interface MigrationVerdict {
  readonly verdict: 'safe' | 'needs-map' | 'refused';
  /** Empty when it is safe. */
  readonly reasons: readonly MoveReason[];
  readonly openBefore: readonly StepInstance[];
  readonly openAfter: readonly StepInstance[];
  /** Open before and not after, by their new names. */
  readonly blockedAfter: readonly StepInstance[];
  readonly deadlines: readonly MovedLimit[];
  /** Approvals that count before and not after, by their new names. The case may move; somebody approves again. */
  readonly approvalsOrphaned: readonly StepInstance[];
}

/** Judges cases by one plan, one after the other. What it learns of the new definition it keeps for the next case. */
export const migrationVerdicts = (migrating: Migrating): ((one: CaseNow) => MigrationVerdict) => {
  const { plan, from, to, vocabulary } = migrating;
  const wayOut = waysOut(to, vocabulary);
  const endsByItself = !movesOf(to, vocabulary).some(({ name, closes }) => closes && to.steps[name]);
  return ({ facts, running, now }) => {
    const before = { definition: from, facts };
    const after = { definition: to, facts: movedFacts(facts, plan, from) };
    const openBefore = instancesOf(from, facts).filter((one) => isOpen(before, one));
    const openAfter = instancesOf(to, facts).filter((one) => isOpen(after, one));
    const moved = movedLimits({ ...migrating, facts: after.facts, running, now });
    const mayEnd = Object.values(to.exits).some(({ when }) => holds(to, when, after.facts) === 'yes');
    const started = startedReasons(migrating, startedSteps(from, facts, running));
    const isSilent = !moved.anyRuns && !(endsByItself && mayEnd);
    const way = wayOut(after.facts);
    const about = (code: MoveReason['code'], applies: boolean) => (applies ? [{ code, name: plan.to }] : []);
    // Under a step that the new definition does not know, what the case would be like is guesswork.
    const reasons =
      started.length > 0
        ? started
        : [
            ...moved.reasons,
            ...about('dead', openAfter.length === 0 && !mayEnd),
            ...about('no-exit', way === 'no'),
            ...about('too-many-states', way === 'unknown'),
            ...about('silent-wait', isSilent),
          ];
    return {
      verdict: severityOf(reasons, plan),
      reasons,
      openBefore,
      openAfter,
      blockedAfter: without(renamedAll(openBefore, plan), openAfter),
      deadlines: moved.limits,
      approvalsOrphaned: renamedAll(
        instancesOf(from, facts).filter((one) => isApproved(before, one)),
        plan,
      ).filter((one) => to.steps[one.step]?.fourEyes && !isApproved(after, one)),
    };
  };
};

/** What a case has begun must go on as what it was. */
const startedReasons = ({ plan, from, to }: Migrating, started: readonly string[]): readonly MoveReason[] =>
  started.flatMap((step): readonly MoveReason[] => {
    const after = stepAfter(plan, step);
    if (!to.steps[after]) return [{ code: 'step-vanished', name: step }];
    return keepsMeaning(from, step, to, after) ? [] : [{ code: 'step-changed', name: step }];
  });

const severityOf = (reasons: readonly MoveReason[], plan: MigrationPlan): MigrationVerdict['verdict'] => {
  if (reasons.length === 0) return 'safe';
  const canBeMapped = ({ code, name }: MoveReason) =>
    (code === 'step-vanished' || code === 'step-changed') && renamedTo(plan, name) === undefined;
  return reasons.every(canBeMapped) ? 'needs-map' : 'refused';
};

const renamedAll = (instances: readonly StepInstance[], plan: MigrationPlan): readonly StepInstance[] =>
  instances.map((one) => ({ ...one, step: stepAfter(plan, one.step) }));

const nameOf = ({ step, item }: StepInstance): string => `${step} ${item?.type} ${item?.id}`;

const without = (some: readonly StepInstance[], others: readonly StepInstance[]): readonly StepInstance[] => {
  const names = new Set(others.map(nameOf));
  return some.filter((one) => !names.has(nameOf(one)));
};
