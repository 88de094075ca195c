import { UNSET } from '../definition.ts';
import type { Remedy, RemedyStep, Unmet } from '../explanation.ts';
import { type Facts, type ItemRef, isSame } from '../facts.ts';

/** The facts as they would be with one more item, of which nothing is known but its status. */
export const factsWithItem = (facts: Facts, item: ItemRef, status: string): Facts => ({
  fact: (name, of) => (isSame(of, item) ? UNSET : facts.fact(name, of)),
  status: (of) => (isSame(of, item) ? status : facts.status(of)),
  items: (type) => [...facts.items(type), ...(type === item.type ? [item.id] : [])],
  linked: (of, link) => (isSame(of, item) ? [] : facts.linked(of, link)),
  revision: (of) => (isSame(of, item) ? 0 : facts.revision(of)),
  taken: (action, of) => (isSame(of, item) ? [] : facts.taken(action, of)),
  evidence: (source) => facts.evidence(source),
  overdue: (step, of) => !isSame(of, item) && facts.overdue(step, of),
  setBy: () => undefined,
});

/** The steps that clear everything, by the first way of each; undefined when something has none. */
export const clearing = (unmet: readonly Unmet[]): Remedy | undefined => {
  const ways = unmet.map(clearingOne);
  return ways.every((way) => way !== undefined) ? onceEach(ways.flat()) : undefined;
};

const clearingOne = (unmet: Unmet): Remedy | undefined => {
  if (!('any' in unmet)) return unmet.remedies[0];
  const ways = unmet.any.map(clearing).filter((way) => way !== undefined);
  return ways.length < unmet.need ? undefined : ways.slice(0, unmet.need).flat();
};

/** One taking of a step may bring several things at once, but not one status after the other. */
const onceEach = (steps: Remedy): Remedy =>
  steps.reduce<RemedyStep[]>((before, step) => {
    const at = before.findIndex(
      (other) =>
        other.step === step.step &&
        isSame(other.item, step.item) &&
        !Object.keys(other.brings).some((name) => name in step.brings),
    );
    const same = before[at];
    if (same) before[at] = { ...same, brings: { ...same.brings, ...step.brings } };
    else before.push(step);
    return before;
  }, []);
