import type { Awaited, Running, RunningRung } from '../deadlines/deadline.ts';
import type { Plan } from '../deadlines/deadline-plan.ts';
import type { Tally } from './tally.ts';

/** The time limits of one simulated case. */
export class TimeLimits {
  private limits: readonly Running[] = [];
  private readonly late = new Set<string>();
  private count = 0;

  constructor(private readonly tally: Tally) {}

  get running(): readonly Running[] {
    return this.limits;
  }

  /** What should run, runs. */
  carryOut({ arm, close }: Plan): void {
    const closed = new Set(close.map(({ deadlineId }) => deadlineId));
    for (const arming of arm) this.tally.armed(arming);
    const begun = arm.map((arming, index) => ({ ...arming, deadlineId: `${this.count + index + 1}` }));
    this.count += begun.length;
    this.limits = [...this.limits.filter(({ deadlineId }) => !closed.has(deadlineId)), ...begun];
  }

  end(): void {
    this.limits = [];
  }

  /** What has passed by now with nothing done, each told once. */
  passed(now: string): readonly Awaited[] {
    const passed = this.limits.filter(({ deadlineId, dueAt }) => dueAt < now && !this.late.has(deadlineId));
    for (const limit of passed) {
      this.late.add(limit.deadlineId);
      this.tally.overdue(limit);
    }
    return passed;
  }

  /** The rungs that are reached by now, each told once. */
  reached(now: string): readonly (RunningRung & { readonly of: Awaited })[] {
    const isReached = ({ at, reachedAt }: RunningRung) => reachedAt === undefined && at <= now;
    const reached = this.limits.flatMap((of) => of.rungs.filter(isReached).map((rung) => ({ ...rung, of })));
    if (reached.length === 0) return [];
    this.limits = this.limits.map((limit) => ({
      ...limit,
      rungs: limit.rungs.map((rung) => (isReached(rung) ? { ...rung, reachedAt: now } : rung)),
    }));
    for (const rung of reached) this.tally.rung(rung.of.step, rung);
    return reached;
  }
}
