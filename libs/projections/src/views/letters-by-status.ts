import type { CaseState } from '#cases';
import type { View } from '../view.ts';

/** Which letters were sent to whom, and which of them is not answered? */
export const lettersByStatus: View<CaseState> = {
  table: 'letters_by_status',
  columns: {
    case_id: 'text',
    letter_id: 'text',
    kind: 'text',
    recipient: 'text',
    status: 'text',
    number: 'text',
    case_number: 'text',
    sent_at: 'timestamptz',
    reply_due_at: 'timestamptz',
    answered_on: 'date',
    outcome: 'text',
  },
  key: 2,
  indexes: ['(status, reply_due_at, case_id, letter_id)', '(recipient, reply_due_at)'],
  rowsOf: (case_id, { report, letters }) =>
    Object.values(letters.items).map((letter) => ({
      case_id,
      letter_id: letter.id,
      kind: letter.kind,
      recipient: letter.recipient,
      status: letter.status,
      number: letter.number,
      case_number: report.number,
      sent_at: letter.sentAt,
      reply_due_at: letter.replyDueAt ?? 'infinity',
      answered_on: letter.answeredAt,
      outcome: letter.outcome,
    })),
};
