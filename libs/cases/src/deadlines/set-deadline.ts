import {
  Code,
  DayOrInstant,
  type DomainEvent,
  endOf,
  Label,
  LocalId,
  Maybe,
  type RecordedEvent,
} from '#kernel';
import { nextId } from '../ids.ts';
import { action, eventOf } from '../state.ts';
import { DEADLINE_BASES, DEADLINE_KINDS } from './codes.ts';
import { type DeadlineBasis, type DeadlineKind, runningDeadlines } from './state.ts';

export class SetDeadline {
  @Code(DEADLINE_KINDS) readonly kind!: DeadlineKind;
  @DayOrInstant() readonly dueAt!: string;
  @Code(DEADLINE_BASES) readonly basis!: DeadlineBasis;
  /** The article, the order, the office rule it comes from. */
  @Label() readonly source!: string;
  /** The letter, person, plan… it is about, by its id. */
  @Maybe() @LocalId() readonly about?: string;
}

class DeadlineSet extends SetDeadline {
  @LocalId() readonly deadlineId!: string;
}

export const deadlineSet = eventOf('deadlines')('DeadlineSet', {
  shape: DeadlineSet,
  fixed: ['deadlineId'],
  approveCorrections: true,
  evolve: ({ items }, { deadlineId, ...terms }) => ({
    items: { ...items, [deadlineId]: { id: deadlineId, ...terms, status: 'open' } },
  }),
  tell: {
    en: ({ kind, dueAt, basis, source }, say) =>
      `A deadline was set (${say.word(kind)}): ${say.date(dueAt)}, by ${say.word(basis)} (${source})`,
    id: ({ kind, dueAt, basis, source }, say) =>
      `Tenggat ditetapkan (${say.word(kind)}): ${say.date(dueAt)}, berdasarkan ${say.word(basis)} (${source})`,
  },
});

/**
 * The event that sets this time limit, for decisions of any chapter that start one. A decision MUST NOT ask twice, or
 * the ids collide. Its action MUST name `deadlineSet` among what it emits.
 */
export const settingDeadline = (history: readonly RecordedEvent[], term: SetDeadline): DomainEvent =>
  deadlineSet.of({ ...term, dueAt: endOf(term.dueAt), deadlineId: nextId('D', deadlineSet, history) });

export const setDeadline = action({
  name: 'setDeadline',
  input: SetDeadline,
  roles: ['LAW', 'SYS'],
  example: {
    kind: 'appeal',
    dueAt: '2022-08-15',
    basis: 'law',
    source: 'KUHAP art. 233',
  },
  emits: [deadlineSet],
  decide: (input, state, { history }) => {
    const dueAt = endOf(input.dueAt);
    const same = runningDeadlines(state.deadlines).some(
      ({ kind, about, dueAt: due }) => kind === input.kind && about === input.about && due === dueAt,
    );
    return same ? [] : [settingDeadline(history, input)];
  },
});
