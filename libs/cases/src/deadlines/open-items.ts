import type { OpenItem } from '../open-item.ts';
import type { CaseState } from '../state.ts';
import { runningDeadlines } from './state.ts';

/** The deadlines that run, each for the lawyer to watch. */
export const deadlinesOpen = ({ deadlines }: CaseState): readonly OpenItem[] =>
  runningDeadlines(deadlines).map(({ id, dueAt }) => ({
    id: `deadline-${id}`,
    kind: 'meet-deadline',
    role: 'LAW',
    dueAt,
    about: id,
    blocksClosure: true,
  }));
