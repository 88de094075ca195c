import { Code, Codes, DayOrInstant, endOf, Maybe, refuse } from '#kernel';
import { action, eventOf } from '../state.ts';
import { PRIORITIES, RISK_FACTORS } from './codes.ts';
import type { Priority } from './state.ts';

export class TriageCase {
  @Code(PRIORITIES) readonly priority!: Priority;
  @Codes(RISK_FACTORS, 0) readonly riskFactors!: readonly string[];
  /** A day lasts to its end where the office is. Left out when no step is waited for. */
  @Maybe() @DayOrInstant() readonly nextStepBy?: string;
}

export const caseTriaged = eventOf('report')('CaseTriaged', {
  shape: TriageCase,
  evolve: ({ nextStepBy: _past, ...state }, triage, { recordedAt }) => ({
    ...state,
    ...triage,
    triagedAt: recordedAt,
  }),
  tell: {
    en: ({ priority, riskFactors, nextStepBy }, say) =>
      `The case was triaged as ${say.word(priority)}, ${riskFactors.length > 0 ? `with these risks: ${say.list(riskFactors)}` : 'with no particular risk'}${nextStepBy ? `; next step by ${say.date(nextStepBy)}` : ''}`,
    id: ({ priority, riskFactors, nextStepBy }, say) =>
      `Penapisan menetapkan kasus sebagai ${say.word(priority)}, ${riskFactors.length > 0 ? `dengan risiko: ${say.list(riskFactors)}` : 'tanpa risiko khusus'}${nextStepBy ? `; langkah berikutnya paling lambat ${say.date(nextStepBy)}` : ''}`,
  },
});

export const triageCase = action({
  name: 'triageCase',
  input: TriageCase,
  roles: ['COO'],
  example: {
    priority: 'P1',
    riskFactors: ['life-at-risk', 'confinement'],
    nextStepBy: '2022-08-02T02:00:00.000Z',
  },
  emits: [caseTriaged],
  decide: ({ nextStepBy, ...input }, { report }) => {
    if (report.number === undefined) {
      refuse('case/not-registered', 'A case is triaged once it has a number; register it first');
    }
    const triage = { ...input, ...(nextStepBy === undefined ? {} : { nextStepBy: endOf(nextStepBy) }) };
    const same =
      report.priority === triage.priority &&
      report.nextStepBy === triage.nextStepBy &&
      JSON.stringify(report.riskFactors) === JSON.stringify(triage.riskFactors);
    return same ? [] : [caseTriaged.of(triage)];
  },
});
