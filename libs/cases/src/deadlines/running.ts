import { refuse } from '#kernel';
import type { CaseState } from '../state.ts';
import type { Deadline } from './state.ts';

/** The deadline of this id, whether or not it still runs; refuses when there is none. */
export const needDeadline = ({ deadlines }: CaseState, deadlineId: string): Deadline =>
  deadlines.items[deadlineId] ?? refuse('deadline/not-found', 'There is no such deadline on this case');

/** Refuses when the deadline has ended, whichever way. */
export const needRunning = ({ status }: Deadline): void => {
  if (status !== 'open') refuse('deadline/ended', 'This deadline has ended already; set a new one');
};
