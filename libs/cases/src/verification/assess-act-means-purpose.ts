import { Codes, refuse, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { ACTS, MEANS, PURPOSES_OF_EXPLOITATION } from './codes.ts';

/** An empty list says that the element is not established. */
export class AssessActMeansPurpose {
  @Codes(ACTS, 0) readonly acts!: readonly string[];
  @Codes(MEANS, 0) readonly means!: readonly string[];
  @Codes(PURPOSES_OF_EXPLOITATION, 0) readonly purposes!: readonly string[];
  @Text() readonly reasoning!: string;
}

export const actMeansPurposeAssessed = eventOf('verification')('ActMeansPurposeAssessed', {
  shape: AssessActMeansPurpose,
  approveCorrections: true,
  personal: ['reasoning'],
  evolve: (state, assessment, { id }) => ({ ...state, actMeansPurpose: { ...assessment, details: id } }),
  tell: {
    en: ({ acts, means, purposes, reasoning }, say) =>
      `The elements of trafficking were assessed (acts: ${say.list(acts) || 'not established'}; means: ${say.list(means) || 'not established'}; purpose of exploitation: ${say.list(purposes) || 'not established'}): ${reasoning}`,
    id: ({ acts, means, purposes, reasoning }, say) =>
      `Unsur TPPO dinilai (proses: ${say.list(acts) || 'belum terbukti'}; cara: ${say.list(means) || 'belum terbukti'}; tujuan eksploitasi: ${say.list(purposes) || 'belum terbukti'}): ${reasoning}`,
  },
});

export const assessActMeansPurpose = action({
  name: 'assessActMeansPurpose',
  input: AssessActMeansPurpose,
  roles: ['LAW'],
  example: {
    acts: ['recruiting', 'harbouring'],
    means: ['fraud', 'confinement', 'debt-bondage'],
    purposes: ['forced-labour'],
    reasoning: 'Work was promised that did not exist, and leaving was made dependent on a payment',
  },
  emits: [actMeansPurposeAssessed],
  decide: (input, { verification }) =>
    verification.indicators.length === 0
      ? refuse('assessment/no-indicator', 'The elements are assessed on indicators; record one first')
      : [actMeansPurposeAssessed.of(input)],
});
