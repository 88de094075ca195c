import type { Running } from '../deadlines/deadline.ts';
import type { Ruled } from '../evaluate/ruled.ts';
import { instancesOf, isTaken } from './instances.ts';

/**
 * The steps with which a case has begun: those that were taken, those whose time limit runs, and those that a running
 * ladder requires or will require. A plan must know what becomes of each.
 */
export const startedSteps = (ruled: Ruled, running: readonly Running[]): readonly string[] => {
  const taken = instancesOf(ruled).filter((one) => isTaken(ruled, one));
  const waiting = running.flatMap(({ step, rungs }) => [step, ...rungs.flatMap((rung) => rung.step ?? [])]);
  return [...new Set([...taken.map(({ step }) => step), ...waiting])];
};
