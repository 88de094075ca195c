import { as, type Scenario } from '../../support/scenario.ts';
import { consent } from './histories.ts';

export const rescue: readonly Scenario[] = [
  { rule: 'a rescue is planned first', when: ['approveRescuePlan'], refused: 'rescue/plan-not-found' },
  {
    rule: 'nobody approves their own plan',
    given: [consent, ['planRescue']],
    when: ['approveRescuePlan', {}, as('COO', 'adv-1')],
    refused: 'approval/self',
  },
  {
    rule: 'a rescue is requested by an approved plan',
    given: [consent, ['planRescue']],
    when: ['requestRescue', { planId: 'R1' }],
    refused: 'rescue/plan-not-approved',
  },
  {
    rule: 'an attempt follows a request',
    when: ['recordRescueAttempt'],
    refused: 'rescue/request-not-found',
  },
  {
    rule: 'who is free was not left behind',
    given: [['recordRescueOutcome']],
    when: ['recordRescueOutcome', { kind: 'left-behind' }],
    refused: 'rescue/already-free',
  },
  {
    rule: 'who leaves a shelter was admitted to it',
    when: ['recordSafety', { kind: 'shelter-discharged' }],
    refused: 'rescue/not-in-shelter',
  },
  {
    rule: 'who is released was detained',
    when: ['recordAuthorityStep', { kind: 'released-from-detention' }],
    refused: 'rescue/not-detained',
  },
];

export const repatriation: readonly Scenario[] = [
  {
    rule: 'an exit permit needs a travel document',
    when: ['recordExitPermit'],
    refused: 'exit-permit/no-document',
  },
  {
    rule: 'an exit permit is requested before it is issued',
    given: [['recordTravelDocument']],
    when: ['recordExitPermit', { kind: 'issued' }],
    refused: 'exit-permit/out-of-order',
  },
  { rule: 'nobody is sent home against their will', when: ['recordTravel'], refused: 'travel/not-agreed' },
  {
    rule: 'who arrives has departed',
    given: [['recordReturnDecision']],
    when: ['recordTravel', { kind: 'arrived', port: 'Soekarno-Hatta' }],
    refused: 'travel/out-of-order',
  },
  {
    rule: 'a fine is assessed before it is waived',
    when: ['recordFine', { kind: 'waiver-requested' }],
    refused: 'fine/out-of-order',
  },
];
