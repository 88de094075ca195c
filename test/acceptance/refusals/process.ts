import { hashOf, rulesOnly } from '../../support/rules-only.ts';
import { as, OTHER_PERSON, type Scenario } from '../../support/scenario.ts';

const ABSENT = { item: { type: 'victim', id: OTHER_PERSON } };
const FACT = { name: 'safety.assessed', value: 'yes' };
const AHEAD = {
  to: '2099-12-31T10:00:00.000Z',
  localDate: '2099-12-31',
  rungs: [{ at: '2099-12-31T10:00:00.000Z', do: 'remind', role: 'ADV' }],
};
const RULES_ONLY = { id: 'rules-only', version: 1, hash: hashOf(rulesOnly) };

export const process: readonly Scenario[] = [
  {
    rule: 'a step is about somebody or something on the case',
    when: ['recordStep', ABSENT],
    refused: 'item/not-found',
  },
  {
    rule: 'a step says every fact once',
    when: ['recordStep', { facts: [FACT, { ...FACT, value: 'no' }] }],
    refused: 'step/fact-twice',
  },
  { rule: 'a waiver is proposed first', when: ['approveStepWaiver'], refused: 'waiver/not-found' },
  {
    rule: 'nobody approves the waiver that they proposed',
    given: [['proposeStepWaiver']],
    when: ['approveStepWaiver', {}, as('COO', 'adv-1')],
    refused: 'approval/self',
  },
  {
    rule: 'a waiver ends time limits that run',
    when: ['proposeStepWaiver', { deadlineIds: ['W9'] }],
    refused: 'time-limit/not-running',
  },
  { rule: 'a pause ends on a day to come', when: ['pauseCase'], refused: 'pause/past' },
  {
    rule: 'a time limit is counted anew where it runs',
    when: ['recalculateDeadline', { deadlineId: 'W9' }],
    refused: 'time-limit/not-found',
  },
  {
    rule: 'a time limit that has ended is not counted anew',
    given: [['requestClosure']],
    when: ['recalculateDeadline'],
    refused: 'time-limit/ended',
  },
  {
    rule: 'only a rung of the ladder is reached',
    when: ['reachDeadline', { rung: 9 }],
    refused: 'time-limit/no-rung',
  },
  {
    rule: 'a rung is reached when it is due',
    given: [['recalculateDeadline', AHEAD]],
    when: ['reachDeadline'],
    refused: 'time-limit/not-due',
  },
  {
    rule: 'a step that the definition does not know is not taken',
    when: ['recordStep', { step: 'unheardOf' }],
    refused: 'workflow/blocked',
  },
  {
    rule: 'a step of the organisation is for the roles that its definition names',
    when: ['recordStep', { step: 'secondAssessment' }],
    refused: 'access/role',
  },
  {
    rule: 'a step establishes nothing but what its definition lets it',
    when: ['recordStep', { facts: [{ ...FACT, value: 'perhaps' }] }],
    refused: 'workflow/step-values',
  },
  {
    rule: 'a case moves on from the definition by which it goes',
    when: ['migrateDefinition'],
    refused: 'definition/other',
  },
  {
    rule: 'a case moves with the time limits that run on it',
    when: ['migrateDefinition', { from: RULES_ONLY, deadlines: [{ deadlineId: 'W9', decision: 'keep' }] }],
    refused: 'time-limit/not-running',
  },
];
