import type { Next } from './states/slice.ts';

/** So many steps of a way are told. */
const TOLD = 6;

/** A way as one tells it: its last steps. */
export const toldWay = (way: readonly Next[]): string => {
  const names = way.flatMap(({ move }) => (move ? [move.name] : []));
  if (names.length === 0) return 'From the beginning';
  return `After ${names.length > TOLD ? '… ' : ''}${names.slice(-TOLD).join(', ')}`;
};

/** Where a way went wrong: its last step. */
export const lastStepOf = (
  way: readonly Next[],
  steps: Readonly<Record<string, unknown>>,
): string | undefined => way.findLast(({ move }) => move && steps[move.name])?.move?.name;
