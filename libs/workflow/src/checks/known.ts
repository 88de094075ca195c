import { type Finding, finding, type LineOf, type Path } from '../reading/finding.ts';

/** Something that a definition names, and the names there are. */
export interface Mention {
  readonly what: string;
  readonly code: Finding['code'];
  readonly name: string;
  readonly path: Path;
  readonly known: readonly string[];
}

/** The mentions of what there is not, each with the name that may have been meant. */
export const unknownAmong = (mentions: readonly Mention[], lineOf: LineOf): readonly Finding[] =>
  mentions
    .filter(({ name, known }) => !known.includes(name))
    .map(({ what, code, name, path, known }) => {
      const near = known.find((other) => isNear(name, other));
      const hint = near === undefined ? `known are ${known.join(', ') || 'none'}` : `"${near}" perhaps?`;
      return finding(code, `There is no ${what} "${name}"; ${hint}`, path, lineOf);
    });

/** One letter too many, too few, or another. */
const isNear = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  return [
    [rest, otherRest.slice(1)],
    [rest.slice(1), otherRest],
    [rest.slice(1), otherRest.slice(1)],
  ].some(([left, right]) => left?.toLowerCase() === right?.toLowerCase());
};
