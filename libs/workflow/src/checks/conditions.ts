import type { Condition } from '../condition.ts';
import type { Definition } from '../definition.ts';
import type { Path } from '../reading/finding.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A condition where it stands. */
export interface Placed<Of extends Condition = Condition> {
  readonly condition: Of;
  readonly path: Path;
  /** The types of item at hand there, the innermost first. */
  readonly scope: readonly string[];
}

/** What asks something of each item of a path, or counts them. */
export type Quantifier = Extract<Condition, { every: string } | { some: string } | { count: string }>;

/** Every whole condition of a definition: what steps require and await, when the case may end. */
export const conditionsOf = ({ steps, exits }: Definition): readonly Placed[] => [
  ...Object.entries(steps).flatMap(([name, { per, require: guard, awaits }]) => {
    const scope = per === undefined ? [] : [per];
    return [
      ...(guard ? [{ condition: guard, path: ['steps', name, 'require'], scope }] : []),
      ...(awaits ? [{ condition: awaits.until, path: ['steps', name, 'awaits', 'until'], scope }] : []),
    ];
  }),
  ...Object.entries(exits).map(([name, { when }]) => ({
    condition: when,
    path: ['exits', name, 'when'],
    scope: [],
  })),
];

/** A condition and all conditions inside it. */
export const partsOf = (placed: Placed, vocabulary: Vocabulary): readonly Placed[] => [
  placed,
  ...inside(placed, vocabulary).flatMap((part) => partsOf(part, vocabulary)),
];

/** The conditions directly inside a condition; none of what lies behind a path that leads nowhere. */
export const inside = ({ condition, path, scope }: Placed, vocabulary: Vocabulary): readonly Placed[] => {
  const at = (part: Condition, ...keys: Path): Placed => ({
    condition: part,
    path: [...path, ...keys],
    scope,
  });
  if ('all' in condition) return condition.all.map((part, index) => at(part, 'all', index));
  if ('any' in condition) return condition.any.map((part, index) => at(part, 'any', index));
  if ('not' in condition) return [at(condition.not, 'not')];
  if (!isQuantifier(condition) || !condition.that) return [];
  const type = endOf(walkedOf(condition), vocabulary);
  return type === undefined ? [] : [{ ...at(condition.that, 'that'), scope: [type, ...scope] }];
};

export const isQuantifier = (condition: Condition): condition is Quantifier =>
  'every' in condition || 'some' in condition || 'count' in condition;

/** The path whose items a quantifier asks. */
export const walkedOf = (condition: Quantifier): string => {
  if ('every' in condition) return condition.every;
  return 'some' in condition ? condition.some : condition.count;
};

/** The type of item that a path leads to; undefined where it leads nowhere. */
export const endOf = (path: string, { items }: Vocabulary): string | undefined => {
  const [type = path, link] = path.split('.');
  return link === undefined ? type : items[type]?.links[link];
};
