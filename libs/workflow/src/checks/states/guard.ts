import type { Condition, Verdict } from '../../condition.ts';
import { UNSET } from '../../definition.ts';
import { endOf, isQuantifier, type Quantifier, walkedOf } from '../conditions.ts';
import type { Layout, State } from './layout.ts';
import { DONE, NO_ITEM } from './universe.ts';

/** A condition, made ready to be asked of many states. */
export type Test = (state: State) => Verdict;

/**
 * Asks of states, in which one item stands for all of its type, whether a condition holds. More of them are taken to be
 * able to come where a count needs more. `unseen` is said of what the states do not show: of time limits, which none does,
 * and of the variables left out.
 */
export const testOf = (condition: Condition, layout: Layout, unseen: Verdict): Test => {
  const test = (part: Condition) => testOf(part, layout, unseen);
  if ('all' in condition) return allOf(condition.all.map(test));
  if ('any' in condition) return anyOf(condition.any.map(test));
  if ('not' in condition) {
    const negated = testOf(condition.not, layout, opposite(unseen));
    return (state) => opposite(negated(state));
  }
  if ('overdue' in condition) return () => unseen;
  if (isQuantifier(condition)) return quantified(condition, layout, unseen);
  if ('fact' in condition) return isAmong(`fact:${condition.fact}`, condition.is, layout, unseen);
  if ('item' in condition) return isAmong(`status:${condition.item}`, condition.is, layout, unseen);
  return isAmong(`done:${condition.done}`, [DONE], layout, unseen);
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

const isAmong = (key: string, is: readonly string[], layout: Layout, unseen: Verdict): Test => {
  const variable = layout.variables.get(key);
  const index = layout.at.get(key);
  if (!variable || index === undefined) return () => unseen;
  const verdicts = variable.values.map((value): Verdict => {
    if (is.includes(value)) return 'yes';
    return value === UNSET || value === NO_ITEM ? 'unknown' : 'no';
  });
  const owner = layout.at.get(`status:${variable.per}`);
  return (state) =>
    owner !== undefined && state[owner] === 0 ? 'unknown' : (verdicts[state[index] ?? 0] ?? 'unknown');
};

const quantified = (condition: Quantifier, layout: Layout, unseen: Verdict): Test => {
  const type = endOf(walkedOf(condition), layout.vocabulary);
  const index = layout.at.get(`status:${type}`);
  if (index === undefined) return () => unseen;
  const that = condition.that ? testOf(condition.that, layout, unseen) : () => 'yes' as const;
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
