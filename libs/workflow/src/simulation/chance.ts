/**
 * A number from 0 up to 1, always the same for the same names. Luck is drawn by name and not in turn, so that two versions
 * of a definition meet the same luck.
 */
export const chanceOf = (...names: readonly (string | number)[]): number => {
  let hash = 0x811c9dc5;
  for (const sign of names.join('/')) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  // The end of murmur3: names that differ in one letter fall far from each other.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};

/** A delay in whole days: the shortest, the usual, the longest. */
export type Delay = readonly [number, number, number];

/** How long it takes this time, by a triangular distribution. */
export const delayOf = ([shortest, usual, longest]: Delay, chance: number): number => {
  const span = longest - shortest;
  if (span === 0) return shortest;
  const peak = (usual - shortest) / span;
  return Math.round(
    chance < peak
      ? shortest + Math.sqrt(chance * span * (usual - shortest))
      : longest - Math.sqrt((1 - chance) * span * (longest - usual)),
  );
};

/** One of these values, each as likely as its weight says; 1 where it has none. */
export const pick = (
  values: readonly string[],
  weights: Readonly<Record<string, number>>,
  chance: number,
): string | undefined => {
  const weightOf = (value: string) => weights[value] ?? 1;
  let left = chance * values.reduce((sum, value) => sum + weightOf(value), 0);
  return values.find((value) => {
    left -= weightOf(value);
    return left < 0;
  });
};
