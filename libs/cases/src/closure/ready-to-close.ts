import { refuse } from '#kernel';
import { openItems } from '../open-items.ts';
import type { CaseState } from '../state.ts';

/** Refuses with `case/open-items`, naming them, while something that was not waived still waits for somebody. */
export const needReadyToClose = (state: CaseState, waived: readonly string[]): void => {
  const items = openItems(state).filter(({ id, blocksClosure }) => blocksClosure && !waived.includes(id));
  if (items.length === 0) return;
  refuse('case/open-items', 'Something on this case is still open; finish it, or waive it with a reason', {
    items: items.map(({ id, kind }) => ({ id, kind })),
  });
};
