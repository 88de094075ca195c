import { Day, endOfDay, isBefore, Maybe, refuse, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import type { ProcessState } from './state.ts';

export class PauseCase {
  /** The last day of the pause. */
  @Day() readonly until!: string;
  @Text(1000) readonly reason!: string;
}

export class ResumeCase {
  @Maybe() @Text(1000) readonly note?: string;
}

const event = eventOf('process');

export const casePaused = event('CasePaused', {
  shape: PauseCase,
  personal: ['reason'],
  evolve: (state, { until }, { id }) => ({ ...state, paused: { until: endOfDay(until), details: id } }),
  tell: {
    en: ({ until, reason }, say) => `Work on the case was paused until ${say.date(until)}: ${reason}`,
    id: ({ until, reason }, say) => `Penanganan kasus dijeda sampai ${say.date(until)}: ${reason}`,
  },
});

const resumed = ({ paused: _over, ...state }: ProcessState): ProcessState => state;

export const caseResumed = event('CaseResumed', {
  shape: ResumeCase,
  personal: ['note'],
  evolve: (state) => resumed(state),
  tell: {
    en: ({ note }) => `Work on the case was resumed${tail(note)}`,
    id: ({ note }) => `Penanganan kasus dilanjutkan kembali${tail(note)}`,
  },
});

/** A pause has an end, so that no case waits in silence. Time limits run on. */
export const pauseCase = action({
  name: 'pauseCase',
  input: PauseCase,
  roles: ['ADV', 'COO'],
  example: { until: '2022-09-30', reason: 'The family asked to wait until the harvest is in' },
  emits: [casePaused],
  decide: (input, state, { now }) => {
    if (state.process.paused?.until === endOfDay(input.until)) return [];
    if (isBefore(endOfDay(input.until), now)) {
      refuse('pause/past', 'A pause ends on a day to come; name a later day');
    }
    return [casePaused.of(input)];
  },
});

export const resumeCase = action({
  name: 'resumeCase',
  input: ResumeCase,
  roles: ['ADV', 'COO'],
  example: { note: 'The family called' },
  emits: [caseResumed],
  decide: (input, state) => (state.process.paused ? [caseResumed.of(input)] : []),
});
