import { type CaseState, caseFacts, caseVocabulary } from '#cases';
import { type Actor, type AnyAction, type FieldError, InvalidInput, type Ledger, Refusal } from '#kernel';
import {
  type Definition,
  type ExitVerdict,
  evaluateExit,
  evaluateStep,
  type Facts,
  type ItemRef,
  RECORD_STEP,
  type StepVerdict,
  type Unmet,
} from '#workflow';
import { roleObstacle } from '../role-obstacle.ts';
import type { Published } from './definitions.ts';
import { stepsOf } from './steps-of.ts';

/** One command upon a case, as far as the process has a say in it. */
export interface Proposed {
  readonly action: AnyAction;
  /** Valid for the action. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly ledger: Ledger<CaseState>;
  readonly actor: Actor;
  readonly now: string;
}

/** Actions that the definition has no say in: those possible whatever the process, and that which opens a case. */
const isFree = ({ name }: AnyAction): boolean => {
  const { always = true, opens = false } = caseVocabulary.actions[name] ?? {};
  return always || opens;
};

/** Refuses with `access/role` whom neither the definition nor, where it has no say, the action lets do this at all. */
export const needRole = ({ definition }: Published, action: AnyAction, actor: Actor): void => {
  const steps = isFree(action) ? [] : stepsOf(definition, action.name);
  const bySystem = actor.role === 'SYS' && caseVocabulary.actions[action.name]?.system;
  if (steps.length > 0 && bySystem) return;
  const roles = steps.length > 0 ? steps.flatMap((step) => definition.steps[step]?.role ?? []) : action.roles;
  const obstacle = roleObstacle({ ...action, roles: [...new Set(roles)] }, actor);
  if (obstacle) throw obstacle;
};

/**
 * Refuses what the case's definition does not allow now: with `workflow/blocked` and the explanation, or with
 * `access/role` where the role alone is in the way.
 */
export const permit = (published: Published, proposed: Proposed): void => {
  const { action, actor } = proposed;
  if (isFree(action)) return;
  const facts = caseFacts(proposed.ledger, proposed.now);
  const { definition } = published;
  const verdicts = [...verdictsOn(definition, proposed, facts), ...exitsOf(definition, proposed, facts)];
  const bySystem = actor.role === 'SYS' && caseVocabulary.actions[action.name]?.system;
  const blocked = verdicts.filter(({ allowed, unmet }) => !allowed && !(bySystem && unmet.every(isRole)));
  if (blocked.length > 0) throw refusalOf(published, action, blocked);
  if (action.name === RECORD_STEP) needStepValues(published, proposed.input);
};

/** The steps that the command would take: one for each item that it names. */
const verdictsOn = (
  definition: Definition,
  { action, input, actor }: Proposed,
  facts: Facts,
): readonly StepVerdict[] => {
  const steps = stepsOf(definition, action.name).filter(
    (step) => action.name !== RECORD_STEP || step === input.step,
  );
  if (steps.length === 0) return [evaluateStep(definition, action.name, facts, { actor })];
  const each = steps.map((step) =>
    itemsOf(definition, step, action, input).map((item) =>
      evaluateStep(definition, step, facts, { actor, input, ...(item ? { item } : {}) }),
    ),
  );
  return each.find((verdicts) => verdicts.every(({ allowed }) => allowed)) ?? each[0] ?? [];
};

/** The items that the input names for a step per item; for other steps, once nothing. */
export const itemsOf = (
  definition: Definition,
  step: string,
  { name }: AnyAction,
  input: Readonly<Record<string, unknown>>,
): readonly (ItemRef | undefined)[] => {
  const type = definition.steps[step]?.per;
  if (type === undefined) return [undefined];
  if (name === RECORD_STEP) return [input.item as ItemRef | undefined];
  const fields = Object.entries(caseVocabulary.actions[name]?.items ?? {}).filter(([, of]) => of === type);
  return fields.flatMap(([field]) => [input[field] ?? []].flat().map((id) => ({ type, id: String(id) })));
};

/** Asking for the closing of a case, and approving it, also need a way to end that is open. */
const exitsOf = (
  definition: Definition,
  { action, input, ledger, actor }: Proposed,
  facts: Facts,
): readonly ExitVerdict[] => {
  if (action.name === 'requestClosure') {
    const verdict = evaluateExit(definition, String(input.reason), facts, actor);
    // Who asks need not be who may end the case.
    const unmet = verdict.unmet.filter((one) => !isRole(one));
    return [{ ...verdict, unmet, allowed: unmet.length === 0 }];
  }
  const reason = ledger.state.closure.requested?.reason;
  return action.name === 'approveClosure' && reason ? [evaluateExit(definition, reason, facts, actor)] : [];
};

const isRole = (unmet: Unmet): boolean => 'kind' in unmet && unmet.kind === 'role';

const refusalOf = (
  { id, version }: Published,
  { name }: AnyAction,
  blocked: readonly (StepVerdict | ExitVerdict)[],
): Refusal => {
  const roles = blocked.flatMap(({ role, unmet }) => (unmet.some(isRole) ? role : []));
  const explanation = { definition: `${id}@${version}`, blocked };
  return roles.length > 0
    ? new Refusal('access/role', `This role may not ${name}; these may: ${[...new Set(roles)].join(', ')}`, {
        roles,
        ...explanation,
      })
    : new Refusal('workflow/blocked', `Not yet: ${name} waits for what is named in "blocked"`, explanation);
};

/** Throws `InvalidInput` for a step of the organisation's own that says what the definition does not let it say. */
const needStepValues = ({ definition }: Published, input: Readonly<Record<string, unknown>>): void => {
  const sets = definition.steps[String(input.step)]?.sets ?? {};
  const facts = (input.facts ?? []) as readonly { readonly name: string; readonly value: string }[];
  const errors = facts.flatMap(({ name, value }, index): readonly FieldError[] => {
    const values = sets[name];
    if (values?.includes(value)) return [];
    return values
      ? [{ field: `facts.${index}.value`, message: `must be one of: ${values.join(', ')}` }]
      : [{ field: `facts.${index}.name`, message: `must be one of: ${Object.keys(sets).join(', ')}` }];
  });
  if (errors.length > 0) throw new InvalidInput(errors);
};
