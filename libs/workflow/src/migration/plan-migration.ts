import { IsObject, Matches, ValidateBy } from 'class-validator';
import { Code, Label, Maybe, Part } from '#kernel';
import type { LimitDecision } from './plan.ts';
import { action, event } from './state.ts';

const DECISIONS = ['keep', 'recalculate', 'cancel'] as const satisfies readonly LimitDecision[];
const MOST_STEPS = 200;

const Definition = (): PropertyDecorator =>
  Matches(/^[a-z][a-z0-9-]{0,39}@[1-9]\d{0,5}$/, { message: 'must be a definition such as advocacy@1' });

/** An object that gives each of some steps a value. */
const ByStep =
  (isValue: (value: unknown) => boolean): PropertyDecorator =>
  (target, name) => {
    const validate = (value: unknown) =>
      Object.entries(value ?? {}).every(([step, of]) => isStepName(step) && isValue(of)) &&
      Object.keys(value ?? {}).length <= MOST_STEPS;
    const message = 'must name steps, with a value for each';
    for (const rule of [IsObject(), ValidateBy({ name: 'byStep', validator: { validate } }, { message })])
      rule(target, name);
  };

const isStepName = (name: unknown): boolean =>
  typeof name === 'string' && /^[A-Za-z][A-Za-z0-9-]{0,79}$/.test(name);
const isDecision = (value: unknown): boolean => DECISIONS.some((decision) => decision === value);

class LimitDecisions {
  @Code(DECISIONS) readonly default!: LimitDecision;
  /** For the time limits of single steps, by the names that these had. */
  @Maybe() @ByStep(isDecision) readonly steps?: Readonly<Record<string, LimitDecision>>;
}

export class PlanMigration {
  @Definition() readonly from!: string;
  @Definition() readonly to!: string;
  @Label() readonly reason!: string;
  /** What steps are called from now on. */
  @ByStep(isStepName) readonly steps!: Readonly<Record<string, string>>;
  /** What becomes of running time limits. */
  @Part(LimitDecisions) readonly deadlines!: LimitDecisions;
}

export const migrationPlanned = event('MigrationPlanned', {
  shape: PlanMigration,
  evolve: (state, plan, { actor }) => ({ ...state, plan, plannedBy: actor.id }),
  tell: {
    en: ({ from, to, reason }) => `Moving the running cases from ${from} to ${to} was planned: ${reason}`,
    id: ({ from, to, reason }) => `Pengalihan kasus berjalan dari ${from} ke ${to} direncanakan: ${reason}`,
  },
});

/** Whether the steps exist is said by the definitions, when the plan is read and before it is carried out. */
export const planMigration = action({
  name: 'planMigration',
  input: PlanMigration,
  roles: ['COO', 'LAW', 'DIR'],
  on: 'new',
  example: {
    from: 'advocacy@1',
    to: 'advocacy@2',
    reason: 'Safety is assessed before every rescue',
    steps: { recordTravelDocument: 'obtainTravelDocument' },
    deadlines: { default: 'keep', steps: { recordTravelDocument: 'recalculate' } },
  },
  emits: [migrationPlanned],
  decide: (input) => [migrationPlanned.of(input)],
});
