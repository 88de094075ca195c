import { IsBoolean } from 'class-validator';
import { Day, Instant, Label, Labels, LocalId, Maybe, Parts, refuse } from '#kernel';
import { changed } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { action, eventOf } from '../state.ts';
import { knownDeadline } from './known-deadline.ts';
import { ArmedRung } from './parts.ts';
import type { Rung } from './state.ts';

export class RecalculateDeadline {
  @LocalId() readonly deadlineId!: string;
  /** When it is due by the calendar as it now stands. */
  @Instant() readonly to!: string;
  @Day() readonly localDate!: string;
  @Maybe() @Label() readonly calendar?: string;
  @Maybe() @Label() readonly calendarVersion?: string;
  @IsBoolean() readonly provisional!: boolean;
  /** What changed the calendar. */
  @Labels() readonly decree!: readonly string[];
  /** The whole ladder, counted anew. */
  @Parts(ArmedRung, 0) readonly rungs!: readonly ArmedRung[];
}

class DeadlineRecalculated extends RecalculateDeadline {
  /** When it was due before. */
  @Instant() readonly from!: string;
}

/** The ladder counted anew: what was reached stays reached. */
export const recounted = (before: readonly Rung[], after: readonly ArmedRung[]): readonly Rung[] =>
  after.map((rung, index) => {
    const { reachedAt } = before[index] ?? {};
    return reachedAt === undefined ? rung : { ...rung, reachedAt };
  });

export const deadlineRecalculated = eventOf('process')('DeadlineRecalculated', {
  shape: DeadlineRecalculated,
  fixed: ['deadlineId', 'from', 'to', 'localDate', 'rungs'],
  stands: true,
  approveCorrections: true,
  evolve: (state, { deadlineId, to, from: _before, decree: _decree, ...counted }) => ({
    ...state,
    running: changed(state.running, deadlineId, (deadline) => ({
      ...deadline,
      ...counted,
      dueAt: to,
      rungs: recounted(deadline.rungs, counted.rungs),
    })),
  }),
  tell: {
    en: ({ deadlineId, from, to, calendarVersion, decree }, say) =>
      `Time limit ${deadlineId} was counted anew${bracketed(...decree, calendarVersion && `calendar ${calendarVersion}`)}: from ${say.date(from)} to ${say.date(to)}`,
    id: ({ deadlineId, from, to, calendarVersion, decree }, say) =>
      `Tenggat ${deadlineId} dihitung ulang${bracketed(...decree, calendarVersion && `kalender ${calendarVersion}`)}: dari ${say.date(from)} menjadi ${say.date(to)}`,
  },
});

/** A new calendar changes no time limit by itself: somebody decides that it does, and names the decree. */
export const recalculateDeadline = action({
  name: 'recalculateDeadline',
  input: RecalculateDeadline,
  roles: ['LAW', 'COO', 'SYS'],
  example: {
    deadlineId: 'W1',
    to: '2022-08-09T10:00:00.000Z',
    localDate: '2022-08-09',
    calendar: 'ID',
    calendarVersion: 'ID-2022@2',
    provisional: false,
    decree: ['SKB 963/2022'],
    rungs: [{ at: '2022-08-09T10:00:00.000Z', do: 'escalate', role: 'COO' }],
  },
  emits: [deadlineRecalculated],
  decide: (input, state) => {
    const deadline =
      knownDeadline(state, input.deadlineId) ??
      refuse('time-limit/ended', 'This time limit has ended; what is past is not counted anew');
    const { dueAt: from, calendarVersion, rungs } = deadline;
    const sameLadder = JSON.stringify(recounted(rungs, input.rungs)) === JSON.stringify(rungs);
    if (from === input.to && calendarVersion === input.calendarVersion && sameLadder) return [];
    return [deadlineRecalculated.of({ ...input, from })];
  },
});
