import type { Actor } from '#kernel';
import { type Definition, RECORD_STEP } from '../definition.ts';
import type { Facts, ItemRef, Taking } from '../facts.ts';

/** A case under a definition. */
export interface Ruled {
  readonly definition: Definition;
  readonly facts: Facts;
}

/** The same, as one actor stands before it. */
export interface Asking extends Ruled {
  readonly actor: Actor;
}

/** The items at hand, the innermost first: a guard of a letter that looks at each victim has both. */
export type Scope = readonly ItemRef[];

/** The item of a type that is at hand. */
export const atHand = (scope: Scope, type: string): ItemRef | undefined =>
  scope.find((item) => item.type === type);

/** The item whose own something of this kind is; null when it is the case's, undefined when its item is not at hand. */
export const ownerOf = (per: string | undefined, scope: Scope): ItemRef | null | undefined =>
  per === undefined ? null : atHand(scope, per);

/** The items of a path; undefined when what it starts from is not at hand. */
export const itemsOf = ({ facts }: Ruled, path: string, scope: Scope): readonly ItemRef[] | undefined => {
  const [type = path, link] = path.split('.');
  if (link === undefined) return facts.items(type).map((id) => ({ type, id }));
  const owner = atHand(scope, type);
  return owner && facts.linked(owner, link);
};

/** The entries that took a step, for one item or on the whole case. */
export const takingsOf = (
  { definition, facts }: Ruled,
  step: string,
  item: ItemRef | null,
): readonly Taking[] => {
  const action = definition.steps[step]?.action ?? step;
  const takings = facts.taken(action, item ?? undefined);
  return action === RECORD_STEP ? takings.filter((taking) => taking.step === step) : takings;
};

/** Those of them that still count: of an approval, the ones that saw the present text. */
export const validTakingsOf = (ruled: Ruled, step: string, item: ItemRef | null): readonly Taking[] => {
  const takings = takingsOf(ruled, step, item);
  if (!item || !ruled.definition.steps[step]?.fourEyes?.coversRevision) return takings;
  const revision = ruled.facts.revision(item);
  return takings.filter((taking) => taking.revision === revision);
};
