/** A time limit on this case that a person or a rule has set. */
export interface Deadline {
  readonly id: string;
  readonly kind: string;
  readonly dueAt: string;
  readonly basis: 'law' | 'sla' | 'court';
  /** Where the limit comes from: the article, the order, the office rule. */
  readonly source: string;
  readonly status: 'open' | 'met' | 'missed' | 'cancelled';
  readonly about?: string;
}

export interface DeadlinesState {
  readonly items: Readonly<Record<string, Deadline>>;
}
export const noDeadlines: DeadlinesState = { items: {} };
