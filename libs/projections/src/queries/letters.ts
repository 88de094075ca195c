import type pg from 'pg';
import { Conditions } from './conditions.ts';
import { limitOf, type Page, type PageRequest, pageOf, placeOf } from './page.ts';

export interface ListLetters extends PageRequest {
  readonly status?: string;
  readonly recipient?: string;
}

export interface ListedLetter {
  readonly caseId: string;
  readonly letterId: string;
  readonly kind: string;
  readonly recipient: string;
  readonly status: string;
  readonly number: string | null;
  readonly caseNumber: string | null;
  readonly sentAt: string | null;
  readonly replyDueAt: string | null;
  /** A day. */
  readonly answeredOn: string | null;
  readonly outcome: string | null;
}

/** The letters that fit, first those whose reply is (or was) due first. Throws `InvalidInput` for a wrong cursor. */
export const listLetters = async (pool: pg.Pool, request: ListLetters): Promise<Page<ListedLetter>> => {
  const where = new Conditions().and('status = ?', request.status).and('recipient = ?', request.recipient);
  const after = placeOf(request, 'time', 'text', 'text');
  if (after) where.and('(reply_due_at, case_id, letter_id) > (?::timestamptz, ?, ?)', ...after);
  const { rows } = await pool.query<ListedLetter>(
    `select case_id as "caseId", letter_id as "letterId", kind, recipient, status, number,
          case_number as "caseNumber", sent_at as "sentAt", nullif(reply_due_at, 'infinity') as "replyDueAt",
          answered_on::text as "answeredOn", outcome
        from view_cases.letters_by_status where ${where}
        order by letters_by_status.reply_due_at, case_id, letter_id limit ${where.value(limitOf(request) + 1)}`,
    where.values,
  );
  return pageOf(rows, request, ({ replyDueAt, caseId, letterId }) => [
    replyDueAt ?? 'infinity',
    caseId,
    letterId,
  ]);
};
