import { Code, LocalId } from '#kernel';
import { eventOf } from '../state.ts';
import { DEADLINE_OUTCOMES } from './codes.ts';
import type { DeadlineOutcome, ProcessState } from './state.ts';

class DeadlineEnded {
  @LocalId() readonly deadlineId!: string;
  @Code(DEADLINE_OUTCOMES) readonly outcome!: DeadlineOutcome;
}

/** The state with one time limit ended; the same when it does not run. */
export const endedIn = (state: ProcessState, deadlineId: string, outcome: DeadlineOutcome): ProcessState => {
  const { [deadlineId]: deadline, ...running } = state.running;
  if (!deadline) return state;
  const { step, item, dueAt } = deadline;
  return {
    ...state,
    running,
    ended: { ...state.ended, [deadlineId]: { step, ...(item && { item }), dueAt, outcome } },
  };
};

export const deadlineEnded = eventOf('process')('DeadlineEnded', {
  shape: DeadlineEnded,
  routine: true,
  fixed: ['deadlineId', 'outcome'],
  stands: true,
  approveCorrections: true,
  evolve: (state, { deadlineId, outcome }) => endedIn(state, deadlineId, outcome),
  tell: {
    en: ({ deadlineId, outcome }, say) => `Time limit ${deadlineId} ended: ${say.word(outcome)}`,
    id: ({ deadlineId, outcome }, say) => `Tenggat ${deadlineId} berakhir: ${say.word(outcome)}`,
  },
});
