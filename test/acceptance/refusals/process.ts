import { as, OTHER_PERSON, type Scenario } from '../../support/scenario.ts';

const ABSENT = { item: { type: 'victim', id: OTHER_PERSON } };
const FACT = { name: 'safety.assessed', value: 'yes' };

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
    rule: 'a step that the definition does not know is not taken',
    when: ['recordStep', { step: 'unheardOf' }],
    refused: 'workflow/blocked',
  },
  {
    rule: 'a step of the organisation is for the roles that its definition names',
    when: ['recordStep', { step: 'secondAssessment' }],
    refused: 'access/role',
  },
];
