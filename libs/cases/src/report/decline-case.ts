import { Code, Label, Maybe, refuse, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { DECLINE_KINDS } from './codes.ts';

export class DeclineCase {
  @Code(DECLINE_KINDS) readonly kind!: string;
  @Text(1000) readonly reason!: string;
  /** The organisation that the reporter was sent to. */
  @Maybe() @Label() readonly referredTo?: string;
}

export const caseDeclined = eventOf('report')('CaseDeclined', {
  shape: DeclineCase,
  personal: ['reason'],
  evolve: (state, { kind }, { id, recordedAt }) => ({
    ...state,
    declined: { kind, at: recordedAt, details: id },
  }),
  tell: {
    en: ({ kind, reason, referredTo }, say) =>
      `The case was not taken on (${say.word(kind)})${referredTo ? ` and the reporter was sent to ${referredTo}` : ''}: ${reason}`,
    id: ({ kind, reason, referredTo }, say) =>
      `Kasus tidak ditangani (${say.word(kind)})${referredTo ? ` dan pelapor diarahkan ke ${referredTo}` : ''}: ${reason}`,
  },
});

export const declineCase = action({
  name: 'declineCase',
  input: DeclineCase,
  roles: ['COO'],
  example: {
    kind: 'out-of-scope',
    reason: 'The dispute concerns a contract between two companies',
    referredTo: 'Disnaker Kabupaten Contoh',
  },
  emits: [caseDeclined],
  decide: (input, { report }) => {
    if (report.declined) return [];
    if (report.priority === undefined) {
      refuse('case/not-triaged', 'A case is declined only after triage; triage it first');
    }
    return [caseDeclined.of(input)];
  },
});
