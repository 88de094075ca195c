import type { Calendars } from '../calendars/calendar.ts';
import { arm } from '../deadlines/arm.ts';
import type { ArmedRung, Running } from '../deadlines/deadline.ts';
import { deadlinePlan } from '../deadlines/deadline-plan.ts';
import type { Definition } from '../definition.ts';
import type { Facts, ItemRef } from '../facts.ts';
import { decisionOn, type LimitDecision, type MigrationPlan, namesBefore, stepAfter } from './plan.ts';
import type { MoveReason } from './reason.ts';

/** What becomes of one running time limit. */
export interface MovedLimit {
  readonly deadlineId: string;
  readonly decision: LimitDecision;
  /** When it is due before the move, and after it: absent when it ends. */
  readonly from: string;
  readonly to?: string;
  /** Where it is counted anew: the day on which it is due, and the whole ladder. */
  readonly localDate?: string;
  readonly calendar?: string;
  readonly calendarVersion?: string;
  readonly rungs?: readonly ArmedRung[];
}

/** A case about to move. Its facts are those after the move; all else has its old names. */
export interface Moving {
  readonly plan: MigrationPlan;
  readonly from: Definition;
  readonly to: Definition;
  readonly facts: Facts;
  readonly running: readonly Running[];
  readonly isWaived: (step: string, item?: ItemRef) => boolean;
  readonly calendars: Calendars;
  readonly now: string;
}

export interface MovedLimits {
  readonly limits: readonly MovedLimit[];
  /** Does any time limit run after the move? */
  readonly anyRuns: boolean;
  readonly reasons: readonly MoveReason[];
}

/** What becomes of all running time limits, and whether the new definition lets it be as the plan says. */
export const movedLimits = (moving: Moving): MovedLimits => {
  const { plan, from, to, facts, running, isWaived, calendars, now } = moving;
  const moved = running.map((one) => moveLimit(one, moving));
  const { close, arm: begun } = deadlinePlan({
    definition: to,
    facts,
    running: moved.flatMap(({ after }) => after ?? []),
    calendars,
    now,
  });
  const begins = begun.some(
    ({ step, item }) => !namesBefore(plan, from, step).some((old) => isWaived(old, item)),
  );
  const ends = (one: Running) => close.some(({ deadlineId }) => deadlineId === one.deadlineId);
  const lost = moved.filter(
    ({ before, after }) => decisionOn(plan, before.step) !== 'cancel' && (!after || ends(after)),
  );
  const anew = moved.filter(({ before, after }) => after && !isSameLadder(before, after));
  return {
    limits: moved.map(({ limit }) => limit),
    anyRuns: begins || moved.some(({ after }) => after && !ends(after)),
    reasons: [
      ...lost.map(({ before }) => ({ code: 'limit-lost', name: before.step, item: before.item }) as const),
      ...anew.map(
        ({ before }) => ({ code: 'ladder-changed', name: before.step, item: before.item }) as const,
      ),
    ],
  };
};

interface Moved {
  readonly before: Running;
  /** Undefined: it ends. */
  readonly after?: Running;
  readonly limit: MovedLimit;
}

const moveLimit = (before: Running, { plan, to, calendars }: Moving): Moved => {
  const { deadlineId, dueAt, from, rungs, step: old } = before;
  const step = stepAfter(plan, old);
  const decision = decisionOn(plan, old);
  const limit = { deadlineId, decision, from: dueAt };
  if (decision === 'cancel') return { before, limit };
  if (decision === 'keep') return { before, after: { ...before, step }, limit: { ...limit, to: dueAt } };
  const anew = arm(to, { ...before, step }, from, calendars);
  if (!anew) return { before, limit };
  const ladder = anew.rungs.map((rung, index) => {
    const { reachedAt, at } = rungs[index] ?? {};
    return reachedAt !== undefined && at !== undefined ? { rung: { ...rung, at }, reachedAt } : { rung };
  });
  return {
    before,
    after: { ...before, ...anew, rungs: ladder.map(({ rung, ...reached }) => ({ ...rung, ...reached })) },
    limit: {
      ...limit,
      to: anew.dueAt,
      localDate: anew.localDate,
      calendar: anew.calendar,
      calendarVersion: anew.calendarVersion,
      rungs: ladder.map(({ rung }) => rung),
    },
  };
};

/** What a ladder did already must be what the new one would have done: rungs are known by their place. */
const isSameLadder = ({ rungs: before }: Running, { rungs: after }: Running): boolean =>
  before.every(({ reachedAt, do: deed }, index) => reachedAt === undefined || after[index]?.do === deed);
