import { refuse } from '#kernel';
import type { CaseState } from '../state.ts';
import type { RunningDeadline } from './state.ts';

/** The time limit of this id, or undefined when it has ended; refuses with `time-limit/not-found` when there never was one. */
export const knownDeadline = (state: CaseState, deadlineId: string): RunningDeadline | undefined =>
  state.process.running[deadlineId] ??
  (state.process.ended[deadlineId]
    ? undefined
    : refuse('time-limit/not-found', 'There is no such time limit on this case'));
