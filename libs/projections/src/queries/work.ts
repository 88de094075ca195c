import type pg from 'pg';
import { endOfDay, OFFICE_ZONE, plusHours } from '#kernel';
import { Conditions } from './conditions.ts';
import { limitOf, type Page, type PageRequest, pageOf, placeOf } from './page.ts';

export const DUE = ['overdue', 'today', 'week', 'all'] as const;
export type Due = (typeof DUE)[number];

export interface ListWork extends PageRequest {
  readonly assignee?: string;
  readonly role?: string;
  /** What is due by then; what is overdue always belongs to it. */
  readonly due?: Due;
}

/** Something that waits for somebody. */
export interface WorkItem {
  readonly caseId: string;
  readonly itemId: string;
  readonly kind: string;
  readonly role: string;
  readonly about: string | null;
  readonly assignee: string | null;
  readonly caseNumber: string | null;
  readonly priority: string | null;
  /** 1 (life at risk) to 5 (not yet triaged). */
  readonly urgency: number;
  readonly dueAt: string | null;
  readonly overdue: boolean;
}

/**
 * Overdue first, then by priority, then by what is due next. All pages of one list take the time of the first as
 * now, so that nothing moves between them. Throws `InvalidInput` for a wrong cursor.
 */
export const listWork = async (pool: pg.Pool, request: ListWork, now: string): Promise<Page<WorkItem>> => {
  const after = placeOf(request, 'time', 'number', 'number', 'time', 'text', 'text');
  const [asOf = now, late = 0, ...place] = after ?? [];
  const { assignee, role, due = 'all' } = request;
  const where = new Conditions();
  const time = where.value(asOf);
  const limit = where.value(limitOf(request) + 1);
  where.and('assignee = ?', assignee).and('role = ?', role);
  where.and('due_at <= ?::timestamptz', limitOfDue(due, String(asOf)));
  const next = after
    ? `(urgency, due_at, case_id, item_id) > (${place.map((part) => where.value(part)).join(', ')})`
    : 'true';
  const part = (isLate: 0 | 1) => `(select ${isLate} as not_late, w.* from view_cases.work_queue w
      where ${where} and due_at ${isLate === 0 ? '<' : '>='} ${time}::timestamptz
        and ${late === isLate ? next : Number(late) < isLate} order by urgency, due_at, case_id, item_id limit ${limit})`;
  const { rows } = await pool.query<WorkItem>(
    `select case_id as "caseId", item_id as "itemId", kind, role, about, assignee, case_number as "caseNumber",
          priority, urgency, nullif(due_at, 'infinity') as "dueAt", not_late = 0 as overdue
        from (${part(0)} union all ${part(1)}) as work
        order by not_late, urgency, work.due_at, case_id, item_id limit ${limit}`,
    where.values,
  );
  return pageOf(rows, request, ({ overdue, urgency, dueAt, caseId, itemId }) => [
    asOf,
    overdue ? 0 : 1,
    urgency,
    dueAt ?? 'infinity',
    caseId,
    itemId,
  ]);
};

/** The instant by which it is due; undefined when that does not matter. */
const limitOfDue = (due: Due, now: string): string | undefined => {
  if (due === 'all') return undefined;
  if (due === 'overdue') return now;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: OFFICE_ZONE }).format(new Date(now));
  return due === 'today' ? endOfDay(today) : plusHours(endOfDay(today), 7 * 24);
};
