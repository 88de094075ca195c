import { Code, Codes, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { PROTECTION_MEASURES, RISK_LEVELS, THREATS } from './codes.ts';

export class ReassessRisk {
  @Code(RISK_LEVELS) readonly level!: string;
  @Codes(THREATS, 0) readonly threats!: readonly string[];
  @Codes(PROTECTION_MEASURES, 0) readonly protection!: readonly string[];
  @Text() readonly note!: string;
}

export const riskReassessed = eventOf('report')('RiskReassessed', {
  shape: ReassessRisk,
  personal: ['note'],
  evolve: (state, assessment, { id, recordedAt }) => ({
    ...state,
    risk: { ...assessment, at: recordedAt, details: id },
  }),
  tell: {
    en: ({ level, threats, protection, note }, say) =>
      `The risk was assessed as ${say.word(level)} (threats: ${say.list(threats) || 'none'}; protection: ${say.list(protection) || 'none'}): ${note}`,
    id: ({ level, threats, protection, note }, say) =>
      `Risiko dinilai ${say.word(level)} (ancaman: ${say.list(threats) || 'tidak ada'}; pelindungan: ${say.list(protection) || 'tidak ada'}): ${note}`,
  },
});

/** An assessment is a fact of its day, also when its result is the one of the last time. */
export const reassessRisk = action({
  name: 'reassessRisk',
  input: ReassessRisk,
  roles: ['ADV', 'PSY'],
  example: {
    level: 'high',
    threats: ['retaliation', 'sale-to-another-group'],
    protection: ['safe-channel'],
    note: 'The guards search the telephones every evening; contact only in the morning',
  },
  emits: [riskReassessed],
  decide: (input) => [riskReassessed.of(input)],
});
