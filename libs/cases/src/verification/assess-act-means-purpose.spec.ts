import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { actMeansPurposeAssessed, assessActMeansPurpose } from './assess-act-means-purpose.ts';
import { indicatorRecorded, recordIndicator } from './record-indicator.ts';

const input = assessActMeansPurpose.example;
const assessed = actMeansPurposeAssessed.of(input);
const indicated = [...withVictim, indicatorRecorded.of(recordIndicator.example)] as const;

describe('assess act, means and purpose', () => {
  it('says which elements are established, and why', () => {
    given(...indicated)
      .when('assessActMeansPurpose', input)
      .thenEvents(assessed);
    expect(assessed.personal).toEqual({ stream: { reasoning: input.reasoning } });
  });
  it('may say that an element is not established', () =>
    given(...indicated)
      .when('assessActMeansPurpose', { ...input, means: [] })
      .thenEvents(actMeansPurposeAssessed.of({ ...input, means: [] })));
  it('is refused without an indicator', () =>
    given(...withVictim)
      .when('assessActMeansPurpose', input)
      .thenRefused('assessment/no-indicator'));
});
