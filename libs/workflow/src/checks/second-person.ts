import type { Definition } from '../definition.ts';
import { finding } from '../reading/finding.ts';
import type { Check } from './check.ts';

/**
 * Where a second person must act, there can be one. Two roles are held by two people, and each by as many as it takes
 * unless `holders` says how many.
 */
export const secondPerson: Check = (definition, _, lineOf) =>
  Object.entries(definition.steps).flatMap(([name, { role, fourEyes }]) => {
    const others = fourEyes?.distinctFrom ?? [];
    if (role.some((one) => leavesOthers(definition, one, others))) return [];
    const message = `Whoever can take ${name} (${role.join(', ')}) is the only one for ${others.join(', ')}, and must not take both`;
    return [finding('definition/single-approver', message, ['steps', name, 'fourEyes'], lineOf)];
  });

/** When one of this role takes the step, is there somebody else for each of the other steps? */
const leavesOthers = ({ steps, holders }: Definition, role: string, others: readonly string[]): boolean => {
  const held = (one: string) => holders[one] ?? Number.POSITIVE_INFINITY;
  const isLeft = (one: string) => held(one) > (one === role ? 1 : 0);
  return held(role) > 0 && others.every((other) => steps[other]?.role.some(isLeft));
};
