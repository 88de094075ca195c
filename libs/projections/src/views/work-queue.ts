import { type CaseState, openItems } from '#cases';
import type { View } from '../view.ts';

/** What waits for whom, and what is most urgent? */
export const workQueue: View<CaseState> = {
  table: 'work_queue',
  columns: {
    case_id: 'text',
    item_id: 'text',
    kind: 'text',
    role: 'text',
    about: 'text',
    assignee: 'text',
    case_number: 'text',
    priority: 'text',
    urgency: 'int',
    due_at: 'timestamptz',
  },
  key: 2,
  indexes: [
    '(urgency, due_at, case_id, item_id)',
    '(assignee, urgency, due_at, case_id, item_id)',
    '(role, urgency, due_at, case_id, item_id)',
  ],
  rowsOf: (case_id, state) =>
    openItems(state).map(({ id, kind, role, about, dueAt = 'infinity' }) => ({
      case_id,
      item_id: id,
      kind,
      role,
      about,
      assignee: state.report.owner,
      case_number: state.report.number,
      priority: state.report.priority,
      urgency: urgencyOf(state),
      due_at: dueAt,
    })),
};

const NOT_TRIAGED = 5;

/** 1 (life at risk) to 4 as triaged; an urgent report counts as 1 until it is triaged. */
const urgencyOf = ({ report: { priority, urgent } }: CaseState): number => {
  if (priority) return Number(priority.slice(1));
  return urgent ? 1 : NOT_TRIAGED;
};
