import type { Calendars } from '../calendars/calendar.ts';
import { movesOf } from '../checks/moves.ts';
import type { Running } from '../deadlines/deadline.ts';
import type { Definition } from '../definition.ts';
import { holds } from '../evaluate/holds.ts';
import type { Ruled } from '../evaluate/ruled.ts';
import type { Facts, ItemRef } from '../facts.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { instancesOf, isApproved, isOpen, type StepInstance } from './instances.ts';
import { keepsMeaning } from './meaning.ts';
import { movedFacts } from './moved-facts.ts';
import { type MovedLimit, type MovedLimits, movedLimits } from './moved-limits.ts';
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
  /** Did two people agree to go on without this step? Then no time limit begins to run for it. */
  readonly isWaived: (step: string, item?: ItemRef) => boolean;
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
  const { to, vocabulary } = migrating;
  const wayOut = waysOut(to, vocabulary);
  const endsByItself = !movesOf(to, vocabulary).some(({ name, closes }) => closes && to.steps[name]);
  return (one) => verdictOf({ ...migrating, wayOut, endsByItself }, one);
};

interface Judge extends Migrating {
  readonly wayOut: ReturnType<typeof waysOut>;
  /** No step closes a case of the new definition: where an exit is open, it is over. */
  readonly endsByItself: boolean;
}

const verdictOf = (judge: Judge, one: CaseNow): MigrationVerdict => {
  const { plan, from, to } = judge;
  const before: Ruled = { definition: from, facts: one.facts };
  const after: Ruled = { definition: to, facts: movedFacts(one.facts, plan, from) };
  const openBefore = instancesOf(before).filter((step) => isOpen(before, step));
  const openAfter = instancesOf(after).filter((step) => isOpen(after, step));
  const approved = instancesOf(before).filter((step) => isApproved(before, step));
  const moved = movedLimits({ ...judge, ...one, facts: after.facts });
  const begun = begunReasons(judge, startedSteps(before, one.running));
  // Where a begun step is not there any more, how the case would stand is guesswork.
  const reasons =
    begun.length > 0 ? begun : [...moved.reasons, ...strandedReasons(judge, after.facts, openAfter, moved)];
  return {
    verdict: severityOf(reasons, plan),
    reasons,
    openBefore,
    openAfter,
    blockedAfter: without(renamedAll(openBefore, plan), openAfter),
    deadlines: moved.limits,
    approvalsOrphaned: renamedAll(approved, plan).filter(
      (step) => to.steps[step.step]?.fourEyes && !isApproved(after, step),
    ),
  };
};

/** The case must be able to go on, to an end, and not in silence. */
const strandedReasons = (
  { plan, to, wayOut, endsByItself }: Judge,
  facts: Facts,
  open: readonly StepInstance[],
  { anyRuns }: MovedLimits,
): readonly MoveReason[] => {
  const mayEnd = Object.values(to.exits).some(({ when }) => holds(to, when, facts) === 'yes');
  const way = wayOut(facts);
  const about = (code: MoveReason['code'], applies: boolean) => (applies ? [{ code, name: plan.to }] : []);
  return [
    ...about('dead', open.length === 0 && !mayEnd),
    ...about('no-exit', way === 'no'),
    ...about('too-many-states', way === 'unknown'),
    ...about('silent-wait', !anyRuns && !(endsByItself && mayEnd)),
  ];
};

/** What a case has begun must go on as what it was. */
const begunReasons = ({ plan, from, to }: Migrating, started: readonly string[]): readonly MoveReason[] =>
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
