import { as, type Scenario } from '../../support/scenario.ts';

export const deadlines: readonly Scenario[] = [
  { rule: 'a deadline is set first', when: ['closeDeadline'], refused: 'deadline/not-found' },
  {
    rule: 'a deadline that has ended is not extended',
    given: [['setDeadline'], ['closeDeadline']],
    when: ['extendDeadline'],
    refused: 'deadline/ended',
  },
  {
    rule: 'a deadline is missed when its time has passed',
    given: [['setDeadline', { dueAt: '2099-12-31' }]],
    when: ['closeDeadline', { kind: 'missed' }],
    refused: 'deadline/not-due',
  },
  {
    rule: 'an extension ends later',
    given: [['setDeadline']],
    when: ['extendDeadline', { dueAt: '2022-08-01' }],
    refused: 'deadline/not-later',
  },
];

export const closure: readonly Scenario[] = [
  {
    rule: 'a case with something open is not closed',
    given: [['setDeadline']],
    when: ['requestClosure'],
    refused: 'case/open-items',
  },
  { rule: 'closing is requested first', when: ['approveClosure'], refused: 'closure/not-requested' },
  {
    rule: 'a request to close is decided before another is made',
    given: [['requestClosure']],
    when: ['requestClosure', { reason: 'referred' }],
    refused: 'closure/requested',
  },
  {
    rule: 'nobody approves the closing that they requested',
    given: [['requestClosure']],
    when: ['approveClosure', {}, as('COO', 'adv-1')],
    refused: 'approval/self',
  },
  {
    rule: 'a closed case is reopened before anything is added',
    given: [['requestClosure'], ['approveClosure']],
    when: ['addNote'],
    refused: 'case/closed',
  },
  {
    rule: 'a case is reopened because of an entry of its own',
    given: [['requestClosure'], ['approveClosure']],
    when: ['reopenCase', { triggerEntryId: 'e9' }],
    refused: 'entry/not-found',
  },
  { rule: 'a legal hold is placed first', when: ['liftLegalHold'], refused: 'legal-hold/not-found' },
];
