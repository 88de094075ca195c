import type { Definition, Transition } from '../definition.ts';
import { NEW_ITEM, type Remedy, type RemedyStep } from '../explanation.ts';
import type { ItemRef } from '../facts.ts';
import { verdictOf } from './holds.ts';
import { type Asking, atHand, type Ruled, type Scope } from './ruled.ts';

/** A step as part of a remedy. An action that is no step of the definition stands for itself, under no role of its own. */
export const remedyStep = (
  { definition }: Ruled,
  step: string,
  item: ItemRef | null | undefined,
  brings: RemedyStep['brings'] = {},
): RemedyStep => {
  const { action = step, role = [] } = definition.steps[step] ?? {};
  return { step, action, role, ...(item && { item }), brings };
};

interface Setter {
  readonly step: string;
  readonly per?: string;
  readonly values: readonly string[];
}

/** A definition never changes, and a case of many persons asks for the same facts again and again. */
const settersByDefinition = new WeakMap<Definition, ReadonlyMap<string, readonly Setter[]>>();

const settersOf = ({ definition }: Ruled, fact: string): readonly Setter[] => {
  const known = settersByDefinition.get(definition) ?? setters(definition);
  settersByDefinition.set(definition, known);
  return known.get(fact) ?? [];
};

const setters = (definition: Definition): ReadonlyMap<string, readonly Setter[]> => {
  const byFact = new Map<string, Setter[]>();
  for (const [step, { per, sets }] of Object.entries(definition.steps)) {
    for (const [fact, values] of Object.entries(sets)) {
      byFact.set(fact, [...(byFact.get(fact) ?? []), { step, per, values }]);
    }
  }
  return byFact;
};

/** The ways to give a fact, of the case or of an item, one of the wanted values. */
export const factRemedies = (
  asking: Asking,
  name: string,
  wanted: readonly string[],
  scope: Scope,
): readonly Remedy[] => {
  const owner = asking.definition.facts[name]?.per;
  const ways = settersOf(asking, name).flatMap(({ step, per, values }) => {
    const would = values.filter((value) => wanted.includes(value));
    if (would.length === 0 || (owner !== undefined && owner !== per)) return [];
    return waysToTake(asking, step, { [name]: would }, scope);
  });
  return inOrder(asking, ways);
};

const waysToTake = (
  asking: Asking,
  step: string,
  brings: RemedyStep['brings'],
  scope: Scope,
): readonly Remedy[] => {
  const per = asking.definition.steps[step]?.per;
  const item = per === undefined ? undefined : atHand(scope, per);
  if (per === undefined || item || asking.facts.items(per).length > 0) {
    return [[remedyStep(asking, step, item, brings)]];
  }
  return beginnings(asking, per).map(({ begin }) => [
    begin,
    remedyStep(asking, step, { type: per, id: NEW_ITEM }, brings),
  ]);
};

/** The steps that bring a new item of a type, and how it then stands. */
export const beginnings = (
  ruled: Ruled,
  type: string,
): readonly { readonly begin: RemedyStep; readonly status: string }[] =>
  Object.entries(ruled.definition.items[type]?.begins ?? {}).map(([step, status]) => ({
    begin: remedyStep(ruled, step, undefined, { [type]: [status] }),
    status,
  }));

/** The shortest ways for an item to each of the wanted statuses that can be had without passing another one. */
export const statusRemedies = (
  asking: Asking,
  item: ItemRef,
  wanted: readonly string[],
): readonly Remedy[] => {
  const transitions = asking.definition.items[item.type]?.transitions ?? [];
  const paths = shortestPaths(transitions, asking.facts.status(item), wanted);
  return inOrder(
    asking,
    paths.flatMap((path) =>
      path.reduce<readonly Remedy[]>(
        (ways, { steps, to }) =>
          ways.flatMap((way) =>
            steps.map((step) => [...way, remedyStep(asking, step, item, { [item.type]: [to] })]),
          ),
        [[]],
      ),
    ),
  );
};

type Path = readonly Transition[];

const shortestPaths = (
  transitions: readonly Transition[],
  from: string,
  wanted: readonly string[],
): readonly Path[] => {
  const seen = new Set([from]);
  const found: Path[] = [];
  let ends: readonly { readonly at: string; readonly path: Path }[] = [{ at: from, path: [] }];
  while (ends.length > 0) {
    ends = ends.flatMap(({ at, path }) =>
      transitions.flatMap((transition) => {
        if (transition.from !== at || seen.has(transition.to)) return [];
        seen.add(transition.to);
        const longer = [...path, transition];
        if (!wanted.includes(transition.to)) return [{ at: transition.to, path: longer }];
        found.push(longer);
        return [];
      }),
    );
  }
  return found;
};

/** First what the actor may do, or what is open to somebody; then the shorter; then as the definition has them. */
const inOrder = (asking: Asking, remedies: readonly Remedy[]): readonly Remedy[] => {
  if (remedies.length < 2) return remedies;
  const ranked = remedies.map((remedy) => ({ remedy, far: distance(asking, remedy) }));
  return ranked
    .sort((one, other) => one.far - other.far || one.remedy.length - other.remedy.length)
    .map(({ remedy }) => remedy);
};

const distance = (asking: Asking, remedy: Remedy): number => {
  const own = remedy.every(({ role }) => role.includes(asking.actor.role));
  return (own ? 0 : 1) + (remedy[0] && isOpen(asking, remedy[0]) ? 0 : 1);
};

const isOpen = (asking: Asking, { step, item }: RemedyStep): boolean => {
  const guard = asking.definition.steps[step]?.require;
  return !guard || verdictOf(asking, guard, item ? [item] : []) === 'yes';
};
