import type { Definition } from '#workflow';
import { type Points, pointsOf } from './points.ts';

/** How much of one kind was seen at work, and what was not. */
export interface Share {
  readonly seen: number;
  readonly of: number;
  readonly missing: readonly string[];
}

/** What tables show of a definition. */
export type Coverage = Readonly<Record<keyof Points, Share>>;

/** What of a definition is among these points. */
export const coverageOf = (definition: Definition, seen: ReadonlySet<string>): Coverage => {
  const { steps, guards, rungs, exits } = pointsOf(definition);
  const share = (points: readonly string[]): Share => {
    const missing = points.filter((point) => !seen.has(point));
    return { seen: points.length - missing.length, of: points.length, missing };
  };
  return { steps: share(steps), guards: share(guards), rungs: share(rungs), exits: share(exits) };
};
