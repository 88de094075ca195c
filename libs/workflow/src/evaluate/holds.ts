import type { Condition, Verdict } from '../condition.ts';
import { type Definition, UNSET } from '../definition.ts';
import type { Facts, ItemRef } from '../facts.ts';
import { itemsOf, ownerOf, type Ruled, type Scope, validTakingsOf } from './ruled.ts';

/** Does a condition hold on a case, with this item at hand? `unknown` where what decides is unset or not at hand. */
export const holds = (definition: Definition, condition: Condition, facts: Facts, item?: ItemRef): Verdict =>
  verdictOf({ definition, facts }, condition, item ? [item] : []);

/** The same, with several items at hand. Looks at no more than it needs. */
export const verdictOf = (ruled: Ruled, condition: Condition, scope: Scope): Verdict => {
  if ('all' in condition) return every(condition.all, (part) => verdictOf(ruled, part, scope));
  if ('any' in condition) return some(condition.any, (part) => verdictOf(ruled, part, scope));
  if ('not' in condition) return not(verdictOf(ruled, condition.not, scope));
  if ('every' in condition) return ofItems(ruled, condition.every, condition.that, scope, every);
  if ('some' in condition) return ofItems(ruled, condition.some, condition.that, scope, some);
  if ('count' in condition) return counted(ruled, condition, scope);
  return plain(ruled, condition, scope);
};

/** What looks at one thing and has no parts. */
export type Plain = Extract<
  Condition,
  { fact: string } | { item: string } | { done: string } | { overdue: string }
>;
export type Counting = Extract<Condition, { count: string }>;

/** Each item of a count, and whether it is one to be counted; undefined when they are not at hand. */
export const candidatesOf = (
  ruled: Ruled,
  { count, that }: Counting,
  scope: Scope,
): readonly { readonly item: ItemRef; readonly verdict: Verdict }[] | undefined =>
  itemsOf(ruled, count, scope)?.map((item) => ({
    item,
    verdict: that ? verdictOf(ruled, that, [item, ...scope]) : 'yes',
  }));

const counted = (ruled: Ruled, counting: Counting, scope: Scope): Verdict => {
  const { min = 0, max = Number.POSITIVE_INFINITY } = counting;
  const candidates = candidatesOf(ruled, counting, scope);
  if (!candidates) return 'unknown';
  const least = candidates.filter(({ verdict }) => verdict === 'yes').length;
  const most = candidates.filter(({ verdict }) => verdict !== 'no').length;
  if (least > max || most < min) return 'no';
  return least >= min && most <= max ? 'yes' : 'unknown';
};

const plain = (ruled: Ruled, condition: Plain, scope: Scope): Verdict => {
  const { definition, facts } = ruled;
  if ('fact' in condition) {
    const owner = ownerOf(definition.facts[condition.fact]?.per, scope);
    return owner === undefined
      ? 'unknown'
      : among(condition.is, facts.fact(condition.fact, owner ?? undefined));
  }
  if ('item' in condition) {
    const owner = ownerOf(condition.item, scope);
    return owner ? among(condition.is, facts.status(owner)) : 'unknown';
  }
  const step = 'done' in condition ? condition.done : condition.overdue;
  const owner = ownerOf(definition.steps[step]?.per, scope);
  if (owner === undefined) return 'unknown';
  return yesOrNo(
    'done' in condition
      ? validTakingsOf(ruled, step, owner).length > 0
      : facts.overdue(step, owner ?? undefined),
  );
};

const yesOrNo = (holds: boolean): Verdict => (holds ? 'yes' : 'no');

const among = (wanted: readonly string[], value: string): Verdict =>
  value === UNSET && !wanted.includes(UNSET) ? 'unknown' : yesOrNo(wanted.includes(value));

const not = (verdict: Verdict): Verdict => (verdict === 'unknown' ? 'unknown' : yesOrNo(verdict === 'no'));

type Fold = <Part>(parts: readonly Part[], verdict: (part: Part) => Verdict) => Verdict;

const every: Fold = (parts, verdict) => {
  let all: Verdict = 'yes';
  for (const part of parts) {
    const one = verdict(part);
    if (one === 'no') return 'no';
    if (one === 'unknown') all = 'unknown';
  }
  return all;
};

const some: Fold = (parts, verdict) => not(every(parts, (part) => not(verdict(part))));

const ofItems = (ruled: Ruled, path: string, that: Condition, scope: Scope, fold: Fold): Verdict => {
  const items = itemsOf(ruled, path, scope);
  return items ? fold(items, (item) => verdictOf(ruled, that, [item, ...scope])) : 'unknown';
};
