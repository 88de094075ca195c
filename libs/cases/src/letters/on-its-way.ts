import { refuse } from '#kernel';
import type { Letter } from './state.ts';

/**
 * Refuses with `letter/on-its-way` to touch a letter while it is being sent by e-mail, unless it is the result of that
 * very sending which is recorded.
 */
export const needNotOnItsWay = ({ dispatch }: Letter, dispatchId?: string): void => {
  if (dispatch?.id === dispatchId) return;
  refuse(
    'letter/on-its-way',
    'The letter is being sent by e-mail; wait for the result, or record that it failed',
    {
      dispatchId: dispatch?.id ?? null,
    },
  );
};
