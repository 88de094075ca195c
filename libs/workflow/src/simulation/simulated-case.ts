import { takeStep } from '../abstract/take-step.ts';
import { EMPTY_WORLD, itemOf, type World, worldFacts } from '../abstract/world.ts';
import { deadlinePlan } from '../deadlines/deadline-plan.ts';
import { holds } from '../evaluate/holds.ts';
import { validTakingsOf } from '../evaluate/ruled.ts';
import { type Facts, type ItemRef, isSame } from '../facts.ts';
import { chanceOf, delayOf } from './chance.ts';
import { choiceOf } from './choice.ts';
import type { Moment, Office } from './office.ts';
import { TimeLimits } from './time-limits.ts';

/** A step that may be taken, and the day from which somebody can take it; never, where nobody will. */
export interface Occasion {
  readonly step: string;
  readonly item?: ItemRef;
  readonly readyOn: number;
  /** Something that is awaited depends on it. */
  readonly isAwaited: boolean;
}

const NEVER = Number.POSITIVE_INFINITY;

/** One case on its way through the definition. */
export class SimulatedCase {
  private world: World = EMPTY_WORLD;
  private readonly takenAt: string[] = [];
  private readonly limits: TimeLimits;
  private readonly occasions = new Map<string, Occasion>();
  private readonly drawn = new Map<string, number>();
  private isEnded = false;

  constructor(
    private readonly office: Office,
    readonly number: number,
    private readonly opened: Moment,
  ) {
    this.limits = new TimeLimits(office.tally);
    const { definition, ways } = office;
    const begun = Object.values(definition.items).flatMap(({ min, begins }) =>
      Array.from({ length: min }, () => Object.keys(begins)[0] ?? []).flat(),
    );
    for (const step of [...ways.opening.slice(0, 1), ...begun])
      this.apply(step, undefined, opened, 'somebody');
    this.settle(opened);
  }

  get ended(): boolean {
    return this.isEnded;
  }

  /** What is true of it, as the guards ask. */
  get facts(): Facts {
    const facts = worldFacts(this.world);
    const taken: Facts['taken'] = (action, item) =>
      facts.taken(action, item).map((one) => ({ ...one, at: this.takenAt[one.version - 1] ?? '' }));
    // Evidence is no step of a definition: there is as much as is asked for.
    return { ...facts, taken, evidence: () => Number.POSITIVE_INFINITY };
  }

  /** What can be taken by this day. */
  ready(day: number): readonly Occasion[] {
    return [...this.occasions.values()].filter(({ readyOn }) => readyOn <= day);
  }

  /** Is it still what it was when it opened? */
  isOpen({ step, item }: Occasion): boolean {
    return !this.isEnded && this.isWanted(step, item);
  }

  /** Somebody takes a step. */
  take({ step, item }: Occasion, moment: Moment, by: string): void {
    this.occasions.delete(keyOf(step, item));
    const exit = this.askedExit();
    this.apply(step, item, moment, by);
    if (this.office.ways.closing.has(step)) this.end(exit, moment);
    else this.settle(moment);
  }

  /** Time has come so far: rungs are reached, time limits pass. */
  reach(moment: Moment): void {
    const passed = this.limits.passed(moment.now);
    const late = passed.map(({ step, item }) => ({ step, ...(item && { item }) }));
    this.world = { ...this.world, overdue: [...this.world.overdue, ...late] };
    const reached = this.limits.reached(moment.now);
    for (const { do: what, action, step, of } of reached) {
      if (what === 'perform') this.perform(action, of.item, moment);
      if (what === 'requireStep' && step) this.require(step, of.item, moment);
    }
    if (passed.length + reached.length > 0) this.settle(moment);
  }

  private perform(action: string | undefined, item: ItemRef | undefined, moment: Moment): void {
    const { steps } = this.office.definition;
    const step = Object.keys(steps).find((name) => steps[name]?.action === action) ?? action ?? '';
    // What is no step of the definition is only what it does to the item.
    const isPossible = steps[step] ? this.mayBe(step, item) : this.moves(step, item);
    if (isPossible) this.apply(step, item, moment, 'system');
  }

  private require(step: string, item: ItemRef | undefined, { day }: Moment): void {
    const of = this.office.definition.steps[step]?.per === item?.type ? item : undefined;
    this.occasions.set(keyOf(step, of), { step, ...(of && { item: of }), isAwaited: true, readyOn: day + 1 });
  }

  private apply(step: string, item: ItemRef | undefined, { now }: Moment, by: string): void {
    const { definition, seed, tally, ways } = this.office;
    const n = this.world.takings.length;
    const luck = (what: string) => chanceOf(seed, this.number, step, item?.id ?? '', n, what);
    const exit = ways.asking.has(step) ? this.openExit() : undefined;
    const choice = choiceOf(this.office, this.world, { step, item, by, exit, luck });
    this.world = takeStep(definition, this.world, step, item, choice);
    this.takenAt.push(now);
    if (definition.steps[step]) tally.taken(step);
  }

  private end(exit: string | undefined, { day }: Moment): void {
    this.isEnded = true;
    this.limits.end();
    this.occasions.clear();
    this.office.tally.ended(exit ?? 'other', day - this.opened.day);
  }

  /** The way to end that was asked for; where nobody has to ask, one that is open. */
  private askedExit(): string | undefined {
    const { definition, ways } = this.office;
    const facts = [...ways.asking].flatMap((step) => Object.keys(definition.steps[step]?.sets ?? {}));
    const asked = facts
      .map((fact) => this.world.facts[fact] ?? '')
      .find((value) => value in definition.exits);
    return asked ?? this.openExit();
  }

  private openExit(): string | undefined {
    const { definition } = this.office;
    const [exit] =
      Object.entries(definition.exits).find(
        ([, { when }]) => holds(definition, when, this.facts) === 'yes',
      ) ?? [];
    return exit;
  }

  /** Time limits begin and end as the definition says; what may be taken now is known. */
  private settle({ day, now }: Moment): void {
    const { definition, calendars } = this.office;
    const { running } = this.limits;
    this.limits.carryOut(deadlinePlan({ definition, facts: this.facts, running, calendars, now }));
    for (const [step, { per }] of Object.entries(definition.steps)) {
      const items =
        per === undefined ? [undefined] : (this.world.items[per] ?? []).map(({ id }) => ({ type: per, id }));
      for (const item of items) this.consider(step, item, day);
    }
  }

  private consider(step: string, item: ItemRef | undefined, day: number): void {
    const key = keyOf(step, item);
    if (!this.isWanted(step, item)) {
      this.occasions.delete(key);
      return;
    }
    const before = this.occasions.get(key);
    const isAwaited = this.isAwaited(step, item);
    // What nobody was going to do is thought over once somebody waits for it.
    const isNew = before === undefined || (isAwaited && !before.isAwaited && before.readyOn === NEVER);
    if (isNew)
      this.occasions.set(key, {
        step,
        ...(item && { item }),
        isAwaited,
        readyOn: this.readyOn(key, step, isAwaited, day),
      });
  }

  private readyOn(key: string, step: string, isAwaited: boolean, day: number): number {
    const n = (this.drawn.get(key) ?? 0) + 1;
    this.drawn.set(key, n);
    const { assumptions, seed } = this.office;
    const { delay = assumptions.delay, chance = this.likelihood(step, isAwaited) } =
      assumptions.steps[step] ?? {};
    const luck = (what: string) => chanceOf(seed, this.number, key, n, what);
    return luck('taken') < chance ? day + delayOf(delay, luck('delay')) : NEVER;
  }

  /** What has a time limit, or is waited for, is done; what the system does, people leave to it. */
  private likelihood(step: string, isAwaited: boolean): number {
    const { definition, ways, assumptions } = this.office;
    if (ways.performed.has(step)) return 0;
    const isExpected = isAwaited || ways.closing.has(step) || ways.asking.has(step);
    return isExpected || definition.steps[step]?.due ? 1 : assumptions.chance;
  }

  /** It may be taken, and there is something to it: it was never taken, moves its item, or brings what is awaited. */
  private isWanted(step: string, item: ItemRef | undefined): boolean {
    const { definition, ways } = this.office;
    if (ways.opening.includes(step) || !this.mayBe(step, item)) return false;
    if (ways.closing.has(step)) return this.askedExit() !== undefined;
    if (ways.asking.has(step)) {
      return this.openExit() !== undefined && ![...ways.closing].some((end) => this.isAsked(end));
    }
    const isNew = validTakingsOf({ definition, facts: this.facts }, step, item ?? null).length === 0;
    return isNew || this.moves(step, item) || this.isAwaited(step, item);
  }

  private moves(step: string, item: ItemRef | undefined): boolean {
    if (!item) return false;
    const status = itemOf(this.world, item)?.status;
    const { transitions = [] } = this.office.definition.items[item.type] ?? {};
    return transitions.some((way) => way.from === status && way.steps.includes(step));
  }

  /** A running time limit waits for what this step brings; what is discretionary is waited for where nothing else would do. */
  private isAwaited(step: string, item: ItemRef | undefined): boolean {
    const { definition, ways } = this.office;
    const isOther = (of: ItemRef | undefined) => of?.type === item?.type && !isSame(of, item);
    const isBetter = (other: string): boolean => {
      const { discretionary = true, per } = definition.steps[other] ?? {};
      return !discretionary && this.mayBe(other, per === item?.type ? item : undefined);
    };
    return this.limits.running.some((limit) => {
      const bringers = ways.broughtBy.get(limit.step);
      if (!limit.awaits || !bringers?.has(step) || isOther(limit.item)) return false;
      return !definition.steps[step]?.discretionary || ![...bringers].some(isBetter);
    });
  }

  private isAsked(closing: string): boolean {
    return this.office.definition.steps[closing]?.require !== undefined && this.mayBe(closing, undefined);
  }

  private mayBe(step: string, item: ItemRef | undefined): boolean {
    const { definition } = this.office;
    const guard = definition.steps[step]?.require;
    return !guard || holds(definition, guard, this.facts, item) === 'yes';
  }
}

const keyOf = (step: string, item: ItemRef | undefined): string => (item ? `${step} ${item.id}` : step);
