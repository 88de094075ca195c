import type { DEADLINE_BASES, DEADLINE_ENDS, DEADLINE_KINDS } from './codes.ts';

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
export type DeadlineBasis = (typeof DEADLINE_BASES)[number];
export type DeadlineEnd = (typeof DEADLINE_ENDS)[number];

/** A time limit on this case that a person or a rule has set. */
export interface Deadline {
  readonly id: string;
  readonly kind: DeadlineKind;
  /** ISO 8601 instant; overdue after it. */
  readonly dueAt: string;
  readonly basis: DeadlineBasis;
  /** Where the limit comes from: the article, the order, the office rule. */
  readonly source: string;
  readonly status: 'open' | DeadlineEnd;
  /** The letter, person, plan… it is about, by its id. */
  readonly about?: string;
}

export interface DeadlinesState {
  readonly items: Readonly<Record<string, Deadline>>;
}
export const noDeadlines: DeadlinesState = { items: {} };

/** The deadlines that still run. */
export const runningDeadlines = ({ items }: DeadlinesState): readonly Deadline[] =>
  Object.values(items).filter(({ status }) => status === 'open');
