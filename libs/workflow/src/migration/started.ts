import type { Running } from '../deadlines/deadline.ts';
import type { Definition } from '../definition.ts';
import type { Facts } from '../facts.ts';
import { instancesOf, isTaken } from './instances.ts';

/**
 * The steps with which a case has begun: those that were taken, those whose time limit runs, and those that a running
 * ladder requires or will require. A plan must know what becomes of each.
 */
export const startedSteps = (
  definition: Definition,
  facts: Facts,
  running: readonly Running[],
): readonly string[] => {
  const taken = instancesOf(definition, facts).filter((one) => isTaken({ definition, facts }, one));
  const waiting = running.flatMap(({ step, rungs }) => [step, ...rungs.flatMap((rung) => rung.step ?? [])]);
  return [...new Set([...taken.map(({ step }) => step), ...waiting])];
};
