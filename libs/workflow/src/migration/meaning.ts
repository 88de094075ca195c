import type { Definition } from '../definition.ts';

/**
 * Does a step still do all that it did: the same action, of the same type of item, establishing the same values, bringing
 * and moving the same items? What it does beside that changes nothing about what was done, and neither does who may
 * take it, when, or by when.
 */
export const keepsMeaning = (from: Definition, step: string, to: Definition, after: string): boolean => {
  const [before, now] = [from.steps[step], to.steps[after]];
  if (!before || !now || before.action !== now.action || before.per !== now.per) return false;
  const does = new Set(deedsOf(to, after));
  return deedsOf(from, step).every((deed) => does.has(deed));
};

const deedsOf = ({ steps, items }: Definition, step: string): readonly string[] => [
  ...Object.entries(steps[step]?.sets ?? {}).flatMap(([fact, values]) =>
    values.map((value) => `sets ${fact} ${value}`),
  ),
  ...Object.entries(items).flatMap(([type, { begins, transitions }]) => [
    ...(Object.hasOwn(begins, step) ? [`begins ${type} ${begins[step]}`] : []),
    ...transitions
      .filter(({ steps: by }) => by.includes(step))
      .map(({ from, to }) => `moves ${type} ${from} ${to}`),
  ]),
];
