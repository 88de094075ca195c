import type { Scenario } from '../../support/scenario.ts';

const onOutreach = (...scenarios: readonly Scenario[]): readonly Scenario[] =>
  scenarios.map((scenario) => ({ ...scenario, on: 'activity' }));

export const outreach: readonly Scenario[] = onOutreach(
  {
    rule: 'an activity is planned before it is held',
    begun: [],
    when: ['holdActivity'],
    refused: 'activity/not-found',
  },
  { rule: 'an activity is planned once', when: ['planActivity'], refused: 'activity/exists' },
  {
    rule: 'an activity is held once',
    given: [['holdActivity']],
    when: ['holdActivity', { participants: [{ sex: 'woman', ageGroup: 'adult', count: 25 }] }],
    refused: 'activity/held',
  },
  {
    rule: 'an activity that was held is not cancelled',
    given: [['holdActivity']],
    when: ['cancelActivity'],
    refused: 'activity/held',
  },
  {
    rule: 'a cancelled activity is not held',
    given: [['cancelActivity']],
    when: ['holdActivity'],
    refused: 'activity/closed',
  },
  {
    rule: 'a group is not held',
    begun: [['formGroup']],
    when: ['holdActivity'],
    refused: 'activity/other-work',
  },
);
