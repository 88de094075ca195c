import { type CaseState, caseFacts, cases } from '#cases';
import type { Ledger } from '#kernel';
import { type Condition, type Definition, holds, type ItemRef, ladderOf, RECORD_STEP } from '#workflow';
import { itemsOf } from '../permit.ts';
import { stepsOf } from '../steps-of.ts';
import type { Act } from './dry-case.ts';

/** Everything of a definition that a table may show at work, each by a name that is also what people read. */
export interface Points {
  readonly steps: readonly string[];
  /** Each part of a guard twice: holding, and standing in the way. */
  readonly guards: readonly string[];
  readonly rungs: readonly string[];
  readonly exits: readonly string[];
}

export const pointsOf = ({ steps, exits }: Definition): Points => ({
  steps: Object.keys(steps),
  guards: [
    ...Object.entries(steps).flatMap(([step, { require }]) => guardPoints(step, require)),
    ...Object.entries(exits).flatMap(([exit, { when }]) => guardPoints(`exit ${exit}`, when)),
  ],
  rungs: Object.entries(steps).flatMap(([step, { escalation }]) =>
    escalation.map((_rung, index) => rungPoint(step, index)),
  ),
  exits: Object.keys(exits),
});

const guardPoints = (owner: string, guard: Condition | undefined): readonly string[] => [
  ...new Set(
    partsOf(guard).flatMap((part) => [guardPoint(owner, part, true), guardPoint(owner, part, false)]),
  ),
];

const guardPoint = (owner: string, part: Condition, holding: boolean): string =>
  `${owner}: ${JSON.stringify(part).replaceAll('"', '')} ${holding ? 'holds' : 'blocks'}`;

const rungPoint = (step: string, index: number): string => `${step}: rung ${index + 1}`;

/** A guard in the parts that hold or not by themselves; what looks at several items is one of them. */
const partsOf = (guard: Condition | undefined): readonly Condition[] => {
  if (!guard) return [];
  if ('all' in guard) return guard.all.flatMap(partsOf);
  if ('any' in guard) return guard.any.flatMap(partsOf);
  return [guard];
};

/** The guards that an attempt looks at, with what each says on the case as it stands. */
export const guardsSeen = (
  definition: Definition,
  ledger: Ledger<CaseState>,
  act: Act,
): readonly string[] => {
  const facts = caseFacts(ledger, act.now);
  const action = cases.actions.get(act.action);
  const input = act.input as Readonly<Record<string, unknown>>;
  const seen = (owner: string, guard: Condition | undefined, item?: ItemRef) =>
    partsOf(guard).map((part) => guardPoint(owner, part, holds(definition, part, facts, item) === 'yes'));
  if (!action) return [];
  const bySteps = takenSteps(definition, act).flatMap((step) =>
    itemsOf(definition, step, action, input).flatMap((item) =>
      seen(step, definition.steps[step]?.require, item),
    ),
  );
  const exit = act.action === 'requestClosure' ? String(input.reason) : undefined;
  return [...bySteps, ...(exit ? seen(`exit ${exit}`, definition.exits[exit]?.when) : [])];
};

/** The steps that an action takes. */
export const takenSteps = (
  definition: Definition,
  { action, input }: Pick<Act, 'action' | 'input'>,
): readonly string[] =>
  stepsOf(definition, action).filter(
    (step) => action !== RECORD_STEP || step === (input as { readonly step?: unknown }).step,
  );

/** The rungs and ways to end that a history shows, and the steps that the system took in it. */
export const pointsIn = (definition: Definition, { history }: Ledger<CaseState>): readonly string[] =>
  history.flatMap(({ type, data }, index) => {
    if (type === 'CaseClosed') return [String(data.reason)];
    if (type !== 'DeadlineReached') return [];
    const step = String(data.step);
    const of = definition.steps[step];
    const rung = of && ladderOf(of, data.awaits === true)[Number(data.rung)];
    const performed = data.do === 'perform' && isFollowed(history[index + 1]?.type, String(data.action));
    return [
      ...(of && rung ? [rungPoint(step, of.escalation.indexOf(rung))] : []),
      ...(performed ? stepsOf(definition, String(data.action)) : []),
    ];
  });

const isFollowed = (type: string | undefined, action: string): boolean =>
  cases.actions.get(action)?.emits.some((kind) => kind.type === type) ?? false;
