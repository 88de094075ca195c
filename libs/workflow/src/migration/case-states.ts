import { nameOf, numberOf, type State } from '../checks/states/layout.ts';
import type { Slice } from '../checks/states/slice.ts';
import { DONE, NO_ITEM, NOT_DONE } from '../checks/states/universe.ts';
import { validTakingsOf } from '../evaluate/ruled.ts';
import type { Facts, ItemRef } from '../facts.ts';

/** The items at which a state looks: one of each type that the case has any of. */
type Shown = ReadonlyMap<string, ItemRef>;

/**
 * How a case stands, as far as a slice shows it. A state shows one item of each type, so that there are as many states as it
 * takes for each item to be looked at; what holds of all of them holds of the case as far as the slice can tell.
 */
export const statesOf = (slice: Slice, facts: Facts): readonly State[] => {
  const types = slice.keys.flatMap((key) => (key.startsWith('status:') ? [key.slice('status:'.length)] : []));
  const items = types.map((type) => facts.items(type).map((id): ItemRef => ({ type, id })));
  const states = Array.from({ length: Math.max(1, ...items.map(({ length }) => length)) }, (_, turn) => {
    const shown = items.flatMap((of) => of[turn % of.length] ?? []).map((item) => [item.type, item] as const);
    return stateOf(slice, facts, new Map(shown));
  });
  return [...new Map(states.map((state) => [nameOf(state), state])).values()];
};

const stateOf = (slice: Slice, facts: Facts, shown: Shown): State =>
  slice.keys.map((key) => numberOf(slice, key, shownBy(key, slice, facts, shown)));

const shownBy = (key: string, { variables, definition }: Slice, facts: Facts, shown: Shown): string => {
  const [kind, name = ''] = key.split(/:(.*)/s);
  const per = variables.get(key)?.per;
  const item = per === undefined ? undefined : shown.get(per);
  if (kind === 'status') return item ? facts.status(item) : NO_ITEM;
  if (kind === 'fact') return facts.fact(name, item);
  const isOf = per === undefined || item !== undefined;
  return isOf && validTakingsOf({ definition, facts }, name, item ?? null).length > 0 ? DONE : NOT_DONE;
};
