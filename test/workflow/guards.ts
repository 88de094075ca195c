import fc from 'fast-check';
import type { Condition } from '#workflow';

/** A guard as drawn, before it is known which of its parts have something to look at. */
export type Guard =
  | { readonly op: 'all' | 'any'; readonly parts: readonly Guard[] }
  | { readonly op: 'not'; readonly part: Guard }
  | Group
  | Leaf;

interface Group {
  readonly op: 'every' | 'some' | 'min' | 'max';
  readonly path: string;
  readonly that: Guard;
  readonly bound: number;
}

interface Leaf {
  readonly op: 'leaf';
  readonly name: string;
  readonly is: readonly string[];
  readonly statuses: readonly string[];
}

/** What a leaf looks at: the item it needs at hand, what no other leaf of the guard may then look at, and how it is put. */
interface LeafKind {
  readonly per?: string;
  readonly takes: readonly string[];
  readonly put: (leaf: Leaf) => Condition;
}

const fact = (name: string, per?: string): LeafKind => ({
  per,
  takes: [name],
  put: ({ is }) => ({ fact: name, is }),
});
const status = (type: string): LeafKind => ({
  per: type,
  takes: [`status-${type}`, ...(type === 'letter' ? ['approve'] : [])],
  put: ({ statuses }) => ({ item: type, is: statuses }),
});
const done = (step: string, per?: string): LeafKind => ({ per, takes: [step], put: () => ({ done: step }) });
const overdue = (step: string, per?: string): LeafKind => ({
  per,
  takes: [step],
  put: () => ({ overdue: step }),
});

const LEAVES: Readonly<Record<string, LeafKind>> = {
  f0: fact('f0'),
  f1: fact('f1'),
  f2: fact('f2'),
  f3: fact('f3'),
  v0: fact('v0', 'victim'),
  v1: fact('v1', 'victim'),
  v2: fact('v2', 'victim'),
  l0: fact('l0', 'letter'),
  l1: fact('l1', 'letter'),
  victim: status('victim'),
  letter: status('letter'),
  'do-case': done('do-case'),
  'do-victim': done('do-victim', 'victim'),
  'do-letter': done('do-letter', 'letter'),
  // The approval moves the letter: a guard that also wants a status wants the one that goes with it.
  approve: { ...done('approve', 'letter'), takes: ['approve', 'status-letter'] },
  approved: {
    per: 'letter',
    takes: ['approve', 'status-letter'],
    put: () => ({ all: [{ item: 'letter', is: ['approved'] }, { done: 'approve' }] }),
  },
  'late-case': overdue('late-case'),
  'late-victim': overdue('late-victim', 'victim'),
};

const { guard } = fc.letrec<{ guard: Guard; leaf: Leaf; group: Group }>((tie) => ({
  guard: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.record({
      op: fc.constantFrom('all', 'any'),
      parts: fc.array(tie('guard'), { minLength: 2, maxLength: 4 }),
    }),
    fc.record({ op: fc.constant('not'), part: tie('guard') }),
    tie('group'),
  ),
  leaf: fc.record({
    op: fc.constant('leaf'),
    name: fc.constantFrom(...Object.keys(LEAVES)),
    is: fc.subarray(['a', 'b', 'c'], { minLength: 1, maxLength: 2 }),
    statuses: fc.subarray(['s0', 's1', 's2', 'approved'], { minLength: 1, maxLength: 3 }),
  }),
  group: fc.record({
    op: fc.constantFrom('every', 'some', 'min', 'max'),
    path: fc.constantFrom('victim', 'letter', 'letter.victims'),
    that: tie('guard'),
    bound: fc.nat(3),
  }),
}));

/** Guards of all kinds, each a list of which all must hold. */
export const guards: fc.Arbitrary<readonly Guard[]> = fc.array(guard, { minLength: 2, maxLength: 6 });

/** Where in a guard a part stands. */
interface Place {
  readonly scope: readonly string[];
  readonly inGroup: boolean;
  /** What other parts look at. */
  readonly taken: Set<string>;
}

/**
 * The guard as a condition in which no two leaves look at the same thing, so that no remedy undoes another: a guard may
 * well contradict itself, and then nothing clears it. What has nothing to look at is left out. New items are asked for
 * once for each type, and not for each item of another type.
 */
export const settled = (drawn: readonly Guard[], per: string | undefined): Condition | undefined => {
  const place = { scope: per ? [per] : [], inGroup: false, taken: new Set<string>() };
  const all = settledAll(drawn, place);
  return all.length === 0 ? undefined : { all };
};

const settledAll = (drawn: readonly Guard[], place: Place): readonly Condition[] =>
  drawn.map((raw) => settledOne(raw, place)).filter((part) => part !== undefined);

const settledOne = (raw: Guard, place: Place): Condition | undefined => {
  if (raw.op === 'leaf') return settledLeaf(raw, place);
  if ('path' in raw) return settledGroup(raw, place);
  if (raw.op === 'not') {
    const part = settledOne(raw.part, place);
    return part && { not: part };
  }
  const parts = settledAll(raw.parts, place);
  if (parts.length === 0) return undefined;
  return raw.op === 'all' ? { all: parts } : { any: parts };
};

const take = ({ taken }: Place, names: readonly string[]): boolean => {
  if (names.some((name) => taken.has(name))) return false;
  for (const name of names) taken.add(name);
  return true;
};

const settledLeaf = (raw: Leaf, place: Place): Condition | undefined => {
  const kind = LEAVES[raw.name];
  if (!kind || (kind.per && !place.scope.includes(kind.per))) return undefined;
  return take(place, kind.takes) ? kind.put(raw) : undefined;
};

const settledGroup = ({ op, path, that, bound }: Group, place: Place): Condition | undefined => {
  const linked = path === 'letter.victims';
  const may = linked ? place.scope.includes('letter') : !place.inGroup && take(place, [`items-${path}`]);
  if (!may) return undefined;
  const scope = [linked ? 'victim' : path, ...place.scope];
  const part = settledOne(that, { ...place, scope, inGroup: true });
  if (!part) return undefined;
  if (op === 'every') return { every: path, that: part };
  return op === 'some' ? { some: path, that: part } : { count: path, that: part, [op]: bound };
};
