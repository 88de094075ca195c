import { refuse } from '#kernel';
import type { ItemRef } from '#workflow';
import type { CaseState } from '../state.ts';
import { ITEMS } from './all-facts.ts';

/** Refuses with `item/not-found` unless the case has this item; a person who left the case is none of its items. */
export const needItem = (state: CaseState, { type, id }: ItemRef): void => {
  if (ITEMS.get(type)?.ids(state).includes(id)) return;
  refuse('item/not-found', 'There is no such thing on this case as the step is said to be about');
};
