import { refuse } from '#kernel';
import type { ClosureState } from './state.ts';

/** What waits for a decision; refuses with `closure/not-requested` when nothing does. */
export const needRequested = ({ requested }: ClosureState): NonNullable<ClosureState['requested']> =>
  requested ?? refuse('closure/not-requested', 'Nobody has requested to close this case; request it first');
