import { DayOrInstant, endOf, Instant, isBefore, LocalId, refuse, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { needDeadline, needRunning } from './running.ts';

export class ExtendDeadline {
  @LocalId() readonly deadlineId!: string;
  @DayOrInstant() readonly dueAt!: string;
  @Text(1000) readonly reason!: string;
}

class DeadlineExtended extends ExtendDeadline {
  /** When it was due before. */
  @Instant() readonly from!: string;
}

export const deadlineExtended = eventOf('deadlines')('DeadlineExtended', {
  shape: DeadlineExtended,
  personal: ['reason'],
  evolve: (state, { deadlineId, dueAt }) => {
    const deadline = state.items[deadlineId];
    return deadline ? { items: { ...state.items, [deadlineId]: { ...deadline, dueAt } } } : state;
  },
  tell: {
    en: ({ deadlineId, from, dueAt, reason }, say) =>
      `Deadline ${deadlineId} was extended from ${say.date(from)} to ${say.date(dueAt)}: ${reason}`,
    id: ({ deadlineId, from, dueAt, reason }, say) =>
      `Tenggat ${deadlineId} diperpanjang dari ${say.date(from)} menjadi ${say.date(dueAt)}: ${reason}`,
  },
});

export const extendDeadline = action({
  name: 'extendDeadline',
  input: ExtendDeadline,
  roles: ['LAW', 'SYS'],
  example: { deadlineId: 'D1', dueAt: '2022-08-29', reason: 'The court granted two more weeks.' },
  emits: [deadlineExtended],
  decide: (input, state) => {
    const deadline = needDeadline(state, input.deadlineId);
    const dueAt = endOf(input.dueAt);
    needRunning(deadline);
    if (dueAt === deadline.dueAt) return [];
    if (isBefore(dueAt, deadline.dueAt)) {
      refuse(
        'deadline/not-later',
        'An extension ends later than before; correct the entry if the date was wrong',
      );
    }
    return [deadlineExtended.of({ ...input, dueAt, from: deadline.dueAt })];
  },
});
