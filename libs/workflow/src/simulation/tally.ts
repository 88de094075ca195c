import type { Awaited } from '../deadlines/deadline.ts';
import type { Rung } from '../definition.ts';

/** What came of a simulation. All shares and times are of the cases that were opened in it. */
export interface Simulation {
  readonly cases: number;
  readonly days: number;
  /** How many ended, by the exit. */
  readonly exits: Readonly<Record<string, number>>;
  /** Days from opening to the end, of those that ended. */
  readonly daysToExit: { readonly median: number; readonly p90: number; readonly longest: number };
  readonly steps: Readonly<Record<string, StepTally>>;
  readonly roles: Readonly<Record<string, RoleTally>>;
  /** How often each rung was reached: `sendLetter: remind ADV`. */
  readonly rungs: Readonly<Record<string, number>>;
}

export interface StepTally {
  readonly taken: number;
  /** Time limits that began to run, and those that passed with nothing done. */
  readonly limits: number;
  readonly overdue: number;
}

export interface RoleTally {
  readonly steps: number;
  readonly perWeek: number;
  readonly busiestWeek: number;
  /** Of what these people could have taken. */
  readonly load: number;
}

const DAYS_A_WEEK = 7;

/** Counts while a simulation runs. */
export class Tally {
  private readonly ends = new Map<string, number>();
  private readonly lasted: number[] = [];
  private readonly steps = new Map<string, { taken: number; limits: number; overdue: number }>();
  private readonly weeks = new Map<string, number[]>();
  private readonly rungs = new Map<string, number>();

  taken(step: string): void {
    this.of(step).taken += 1;
  }

  armed({ step }: Awaited): void {
    this.of(step).limits += 1;
  }

  overdue({ step }: Awaited): void {
    this.of(step).overdue += 1;
  }

  rung(step: string, { do: what, role, action, step: required }: Omit<Rung, 'at'>): void {
    const key = `${step}: ${what} ${role ?? action ?? required}`;
    this.rungs.set(key, (this.rungs.get(key) ?? 0) + 1);
  }

  worked(role: string, day: number): void {
    const weeks = this.weeks.get(role) ?? [];
    const week = Math.floor(day / DAYS_A_WEEK);
    weeks[week] = (weeks[week] ?? 0) + 1;
    this.weeks.set(role, weeks);
  }

  ended(exit: string, days: number): void {
    this.ends.set(exit, (this.ends.get(exit) ?? 0) + 1);
    this.lasted.push(days);
  }

  /** `capacity`: how many steps the people of a role could take in all. */
  result(cases: number, days: number, capacity: (role: string) => number): Simulation {
    const sorted = this.lasted.toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? 0;
    const roleTally = (role: string, weeks: readonly number[]): RoleTally => {
      const steps = weeks.reduce((sum, week = 0) => sum + week, 0);
      const perWeek = rounded((steps * DAYS_A_WEEK) / days);
      return {
        steps,
        perWeek,
        busiestWeek: Math.max(...weeks.filter(Boolean)),
        load: rounded(steps / capacity(role)),
      };
    };
    return {
      cases,
      days,
      exits: inOrder(this.ends),
      daysToExit: { median: at(0.5), p90: at(0.9), longest: at(1) },
      steps: inOrder(this.steps),
      roles: Object.fromEntries(
        Object.entries(inOrder(this.weeks)).map(([role, weeks]) => [role, roleTally(role, weeks)]),
      ),
      rungs: inOrder(this.rungs),
    };
  }

  private of(step: string) {
    const tally = this.steps.get(step) ?? { taken: 0, limits: 0, overdue: 0 };
    this.steps.set(step, tally);
    return tally;
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const inOrder = <T>(counts: ReadonlyMap<string, T>): Readonly<Record<string, T>> =>
  Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
