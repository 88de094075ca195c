import { evaluateStep } from '../evaluate/evaluate.ts';
import { samePerson } from '../evaluate/obstacles.ts';
import { type Ruled, takingsOf, validTakingsOf } from '../evaluate/ruled.ts';
import type { ItemRef } from '../facts.ts';

/** One step of one case, of one item where it is per item. */
export interface StepInstance {
  readonly step: string;
  readonly item?: ItemRef;
}

/** All of them, as many as the case has items. */
export const instancesOf = ({ definition, facts }: Ruled): readonly StepInstance[] =>
  Object.entries(definition.steps).flatMap(([step, { per }]) =>
    per === undefined ? [{ step }] : facts.items(per).map((id) => ({ step, item: { type: per, id } })),
  );

/** May somebody take it now, whoever that is, given the evidence? */
export const isOpen = ({ definition, facts }: Ruled, { step, item }: StepInstance): boolean => {
  const [role = ''] = definition.steps[step]?.role ?? [];
  const { unmet } = evaluateStep(definition, step, facts, { actor: { id: '', role }, item });
  return unmet.every((one) => 'kind' in one && one.kind === 'evidence');
};

/** Was it taken, ever? */
export const isTaken = (ruled: Ruled, { step, item }: StepInstance): boolean =>
  takingsOf(ruled, step, item ?? null).length > 0;

/** Does an approval count: for the present text, and by none of those whom the approver must not be? */
export const isApproved = (ruled: Ruled, { step: name, item }: StepInstance): boolean => {
  const step = ruled.definition.steps[name];
  if (!step?.fourEyes) return isTaken(ruled, { step: name, item });
  return validTakingsOf(ruled, name, item ?? null).some(({ by: id }) => {
    const approver = { id, role: '' };
    return samePerson({ ...ruled, actor: approver }, { name, step, item }).length === 0;
  });
};
