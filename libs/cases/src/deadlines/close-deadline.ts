import {
  Code,
  type DecisionContext,
  type DomainEvent,
  happenedBy,
  isBefore,
  LocalId,
  Maybe,
  refuse,
  Text,
} from '#kernel';
import { action, type CaseState, eventOf } from '../state.ts';
import { DEADLINE_ENDS } from './codes.ts';
import { needDeadline, needRunning } from './running.ts';
import { type Deadline, type DeadlineEnd, type DeadlineKind, runningDeadlines } from './state.ts';

export class CloseDeadline {
  @LocalId() readonly deadlineId!: string;
  @Code(DEADLINE_ENDS) readonly kind!: DeadlineEnd;
  @Maybe() @Text(1000) readonly reason?: string;
}

export const deadlineClosed = eventOf('deadlines')('DeadlineClosed', {
  shape: CloseDeadline,
  personal: ['reason'],
  evolve: (state, { deadlineId, kind }) => {
    const deadline = state.items[deadlineId];
    return deadline ? { items: { ...state.items, [deadlineId]: { ...deadline, status: kind } } } : state;
  },
  tell: {
    en: ({ deadlineId, kind, reason }, say) =>
      `Deadline ${deadlineId} was ${say.word(kind)}${reason ? `: ${reason}` : ''}`,
    id: ({ deadlineId, kind, reason }, say) =>
      `Tenggat ${deadlineId} ${say.word(kind)}${reason ? `: ${reason}` : ''}`,
  },
});

type When = Pick<DecisionContext, 'occurredAt'>;

/** Met when what it asks for happened in time. */
const closing = ({ id, dueAt }: Deadline, { occurredAt }: When): DomainEvent =>
  deadlineClosed.of({ deadlineId: id, kind: happenedBy(occurredAt, dueAt) ? 'met' : 'missed' });

/**
 * The events that close the running deadlines of this kind, about this, because what they ask for has happened: for
 * decisions of any chapter. The action MUST name `deadlineClosed` among what it emits.
 */
export const meetingDeadlines = (
  state: CaseState,
  when: When,
  kind: DeadlineKind,
  about?: string,
): DomainEvent[] =>
  runningDeadlines(state.deadlines)
    .filter((deadline) => deadline.kind === kind && deadline.about === about)
    .map((deadline) => closing(deadline, when));

/** The same for one deadline by its id; nothing when it runs no more. */
export const meetingDeadline = (state: CaseState, when: When, deadlineId: string): DomainEvent[] =>
  runningDeadlines(state.deadlines)
    .filter(({ id }) => id === deadlineId)
    .map((deadline) => closing(deadline, when));

export const closeDeadline = action({
  name: 'closeDeadline',
  input: CloseDeadline,
  roles: ['LAW', 'SYS'],
  example: { deadlineId: 'D1', kind: 'met' },
  emits: [deadlineClosed],
  decide: (input, state, { now }) => {
    const deadline = needDeadline(state, input.deadlineId);
    if (deadline.status === input.kind) return [];
    needRunning(deadline);
    if (input.kind === 'missed' && !isBefore(deadline.dueAt, now)) {
      refuse('deadline/not-due', 'This deadline still runs; it is missed only when its time has passed');
    }
    return [deadlineClosed.of(input)];
  },
});
