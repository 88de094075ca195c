import type { Condition, Verdict } from '../../condition.ts';
import { UNSET } from '../../definition.ts';
import { endOf, isQuantifier, type Quantifier, walkedOf } from '../conditions.ts';
import type { Layout, State } from './layout.ts';
import { DONE, NO_ITEM } from './universe.ts';

/** A condition, made ready to be asked of many states. */
export type Test = (state: State) => Verdict;

/**
 * Asks of states, in which one item stands for all of its type, whether a condition holds. More of them are taken to be
 * able to come where a count needs more. `late`: what is said of time limits, which no state knows.
 */
export const testOf = (condition: Condition, layout: Layout, late: Verdict): Test => {
  const test = (part: Condition) => testOf(part, layout, late);
  if ('all' in condition) return allOf(condition.all.map(test));
  if ('any' in condition) return anyOf(condition.any.map(test));
  if ('not' in condition) {
    const negated = testOf(condition.not, layout, opposite(late));
    return (state) => opposite(negated(state));
  }
  if ('overdue' in condition) return () => late;
  if (isQuantifier(condition)) return quantified(condition, layout, late);
  if ('fact' in condition) return isAmong(`fact:${condition.fact}`, condition.is, layout);
  if ('item' in condition) return isAmong(`status:${condition.item}`, condition.is, layout);
  return isAmong(`done:${condition.done}`, [DONE], layout);
};

const opposite = (verdict: Verdict): Verdict => {
  if (verdict === 'unknown') return verdict;
  return verdict === 'yes' ? 'no' : 'yes';
};

const allOf =
  (tests: readonly Test[]): Test =>
  (state) => {
    let all: Verdict = 'yes';
    for (const test of tests) {
      const one = test(state);
      if (one === 'no') return 'no';
      if (one === 'unknown') all = 'unknown';
    }
    return all;
  };

const anyOf = (tests: readonly Test[]): Test => {
  const none = allOf(tests.map((test) => (state) => opposite(test(state))));
  return (state) => opposite(none(state));
};

const isAmong = (key: string, is: readonly string[], { at, variables }: Layout): Test => {
  const index = indexOf(key, at);
  const variable = variables.get(key);
  const verdicts = (variable?.values ?? []).map((value): Verdict => {
    if (is.includes(value)) return 'yes';
    return value === UNSET || value === NO_ITEM ? 'unknown' : 'no';
  });
  const owner = variable?.per === undefined ? undefined : indexOf(`status:${variable.per}`, at);
  return (state) =>
    owner !== undefined && state[owner] === 0 ? 'unknown' : (verdicts[state[index] ?? 0] ?? 'unknown');
};

const indexOf = (key: string, at: ReadonlyMap<string, number>): number => {
  const index = at.get(key);
  if (index === undefined) throw new Error(`${key} is not in these states`);
  return index;
};

const quantified = (condition: Quantifier, layout: Layout, late: Verdict): Test => {
  const type = endOf(walkedOf(condition), layout.vocabulary);
  const index = indexOf(`status:${type}`, layout.at);
  const that = condition.that ? testOf(condition.that, layout, late) : () => 'yes' as const;
  const [ofNone, ofOne] = answersOf(condition);
  return (state) => (state[index] === 0 ? ofNone : ofOne(that(state)));
};

/** The answer for no item, and for one that stands for all. */
const answersOf = (condition: Quantifier): readonly [Verdict, (one: Verdict) => Verdict] => {
  if ('every' in condition) return ['yes', (one) => one];
  if ('some' in condition) return ['no', (one) => one];
  const { min = 0, max = Number.POSITIVE_INFINITY } = condition;
  return [
    min > 0 ? 'no' : 'yes',
    (one) => {
      if (max === 0) return opposite(one);
      return min > 0 ? one : 'yes';
    },
  ];
};
