import { Refusal } from '#kernel';
import { type MigrationPlan, type MigrationState, type PlanMistake, planMistakes } from '#workflow';
import type { Definitions, Published } from './definitions.ts';

/** A plan to move cases, as it now stands. */
export interface PlannedMigration extends MigrationPlan {
  readonly plannedBy: string;
  readonly approvedBy: readonly string[];
  readonly withdrawn: boolean;
  readonly completed?: MigrationState['migration']['completed'];
  /** For these no case moves. */
  readonly mistakes: readonly PlanMistake[];
}

/** A plan with the definitions that it names: undefined where none of that name was published. */
export interface Prepared {
  readonly planned: PlannedMigration;
  readonly from: Published | undefined;
  readonly to: Published | undefined;
}

/** Brings a plan together with its definitions, and says what is wrong with it. */
export const prepared = async (
  id: string,
  { plan, plannedBy = '', ...standing }: MigrationState['migration'] & { readonly plan: object },
  definitions: Definitions,
): Promise<Prepared> => {
  const [from, to] = [await named(plan.from, definitions), await named(plan.to, definitions)];
  const unknown = [...(from ? [] : [plan.from]), ...(to ? [] : [plan.to])].map(
    (name): PlanMistake => ({ code: 'migration/unknown-definition', name }),
  );
  const mistakes = from && to ? planMistakes({ id, ...plan }, from.definition, to.definition) : unknown;
  return { planned: { id, ...plan, plannedBy, ...standing, mistakes }, from, to };
};

const named = async (name: string, definitions: Definitions): Promise<Published | undefined> => {
  const [id = '', version] = name.split('@');
  try {
    return await definitions.exactly(id, Number(version));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};
