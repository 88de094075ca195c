import type { Condition } from '../condition.ts';
import { UNSET } from '../definition.ts';
import { NEW_ITEM, type Remedy, type Unmet, type UnmetLeaf } from '../explanation.ts';
import { type Counting, candidatesOf, verdictOf } from './holds.ts';
import { leafOf } from './leaf.ts';
import { clearing, factsWithItem } from './new-item.ts';
import { beginnings } from './remedies.ts';
import { type Asking, itemsOf, type Scope } from './ruled.ts';

/**
 * What stands in the way of a condition, or (`want` is false) of its contrary; empty exactly when nothing does. `not` is
 * carried down to the leaves, so that each of them names the values that would do.
 */
export const unmetOf = (
  asking: Asking,
  condition: Condition,
  scope: Scope,
  want = true,
): readonly Unmet[] => {
  if (verdictOf(asking, condition, scope) === (want ? 'yes' : 'no')) return [];
  if ('not' in condition) return unmetOf(asking, condition.not, scope, !want);
  if ('all' in condition) return unmetParts(asking, condition.all, scope, want, want);
  if ('any' in condition) return unmetParts(asking, condition.any, scope, want, !want);
  if ('every' in condition) return unmetItems(asking, condition.every, condition.that, scope, want, want);
  if ('some' in condition) return unmetItems(asking, condition.some, condition.that, scope, want, !want);
  if ('count' in condition)
    return want ? unmetCount(asking, condition, scope) : miscount(asking, condition, scope);
  return [leafOf(asking, condition, scope, want)];
};

const unmetParts = (
  asking: Asking,
  parts: readonly Condition[],
  scope: Scope,
  want: boolean,
  needAll: boolean,
): readonly Unmet[] => {
  const unmet = parts.map((part) => unmetOf(asking, part, scope, want)).filter(({ length }) => length > 0);
  return choice(unmet, needAll ? unmet.length : 1);
};

const unmetItems = (
  asking: Asking,
  path: string,
  that: Condition,
  scope: Scope,
  want: boolean,
  needAll: boolean,
): readonly Unmet[] => {
  if (!needAll) return unmetCount(asking, { count: path, that: want ? that : { not: that }, min: 1 }, scope);
  const items = itemsOf(asking, path, scope);
  if (!items) return [countLeaf(path, [], undefined)];
  return distinct(items.flatMap((item) => unmetOf(asking, that, [item, ...scope], want)));
};

const choice = (branches: readonly (readonly Unmet[])[], need: number): readonly Unmet[] =>
  branches.length === need ? distinct(branches.flat()) : [{ any: branches, need }];

/** A guard may ask for one thing in several places: to the reader it is one reason. */
const distinct = (unmet: readonly Unmet[]): readonly Unmet[] =>
  unmet.length < 2 ? unmet : [...new Map(unmet.map((one) => [identity(one), one])).values()];

const identity = (one: Unmet): string =>
  'any' in one
    ? `${one.need} of ${one.any.map((branch) => `(${branch.map(identity)})`)}`
    : `${one.kind} ${one.name} ${one.item?.type} ${one.item?.id} ${one.wanted}`;

/** Outside its bounds a count is too small or too large; without bounds it never is. */
const miscount = (asking: Asking, { min = 0, max, ...rest }: Counting, scope: Scope): readonly Unmet[] => {
  const fewer = min > 0 ? [unmetCount(asking, { ...rest, max: min - 1 }, scope)] : [];
  const more = max === undefined ? [] : [unmetCount(asking, { ...rest, min: max + 1 }, scope)];
  const branches = [...fewer, ...more];
  return branches.length > 0 ? choice(branches, 1) : [countLeaf(rest.count, [], undefined)];
};

const unmetCount = (asking: Asking, counting: Counting, scope: Scope): readonly Unmet[] => {
  const { count: path, min = 0, max = Number.POSITIVE_INFINITY } = counting;
  const candidates = candidatesOf(asking, counting, scope);
  if (!candidates) return [countLeaf(path, [], undefined)];
  const least = candidates.filter(({ verdict }) => verdict === 'yes').length;
  const most = candidates.filter(({ verdict }) => verdict !== 'no').length;
  const known = least === most;
  const leaf = (wanted: string): UnmetLeaf => countLeaf(path, [wanted], { actual: least, known });
  return [
    ...(least < min ? tooFew(asking, counting, scope, candidates, leaf) : []),
    ...(most > max ? tooMany(asking, counting, scope, candidates, leaf) : []),
  ];
};

type Candidates = NonNullable<ReturnType<typeof candidatesOf>>;

type LeafOf = (wanted: string) => UnmetLeaf;

/** Either items that are there come to count, or new ones: each new one a step on the way to so many. */
const tooFew = (
  asking: Asking,
  { count: path, that, min = 0 }: Counting,
  scope: Scope,
  candidates: Candidates,
  leaf: LeafOf,
): readonly Unmet[] => {
  const missing = candidates.filter(({ verdict }) => verdict !== 'yes');
  const least = candidates.length - missing.length;
  const there = missing.map(({ item }) => (that ? unmetOf(asking, that, [item, ...scope]) : []));
  const remedies = path.includes('.') ? [] : newItemRemedies(asking, path, that, scope);
  const begun = Array.from({ length: remedies.length > 0 ? min - least : 0 }, (_, index) => [
    { ...leaf(`>=${least + index + 1}`), remedies },
  ]);
  const branches = [...there, ...begun];
  return branches.length < min - least ? [leaf(`>=${min}`)] : choice(branches, min - least);
};

const tooMany = (
  asking: Asking,
  { that, max = 0 }: Counting,
  scope: Scope,
  candidates: Candidates,
  leaf: LeafOf,
): readonly Unmet[] => {
  if (!that) return [leaf(`<=${max}`)];
  const counted = candidates.filter(({ verdict }) => verdict !== 'no');
  const branches = counted.map(({ item }) => unmetOf(asking, that, [item, ...scope], false));
  return choice(branches, counted.length - max);
};

const newItemRemedies = (
  asking: Asking,
  type: string,
  that: Condition | undefined,
  scope: Scope,
): readonly Remedy[] =>
  beginnings(asking, type).flatMap(({ begin, status }) => {
    const item = { type, id: NEW_ITEM };
    const facts = factsWithItem(asking.facts, item, status);
    const rest = clearing(that ? unmetOf({ ...asking, facts }, that, [item, ...scope]) : []);
    return rest ? [[begin, ...rest]] : [];
  });

const countLeaf = (
  name: string,
  wanted: readonly string[],
  found: { readonly actual: number; readonly known: boolean } | undefined,
): UnmetLeaf => ({
  kind: 'count',
  name,
  wanted,
  actual: found ? String(found.actual) : UNSET,
  known: found?.known ?? false,
  remedies: [],
});
