import { as, OTHER_PERSON, type Scenario, VICTIM } from '../../support/scenario.ts';
import { consent as given } from './histories.ts';

export const consent: readonly Scenario[] = [
  {
    rule: 'consent counts from who knows what it is for',
    when: ['recordConsent', { informationGiven: false }],
    refused: 'consent/not-informed',
  },
  {
    rule: 'a child does not consent alone',
    when: ['recordConsent', { minor: true }],
    refused: 'consent/guardian-needed',
  },
  {
    rule: 'nobody is their own guardian',
    when: ['recordConsent', { minor: true, giver: 'guardian', guardianPersonId: VICTIM }],
    refused: 'consent/guardian-needed',
  },
  {
    rule: 'a recording of consent is received first',
    when: ['recordConsent', { evidenceId: 'E9' }],
    refused: 'evidence/not-found',
  },
  {
    rule: 'consent once given is withdrawn, not refused',
    given: [given],
    when: ['recordConsent', { kind: 'refused' }],
    refused: 'consent/withdraw-instead',
  },
  {
    rule: 'only who was ever on the case withdraws consent',
    when: ['withdrawConsent', { personId: OTHER_PERSON }],
    refused: 'victim/not-on-case',
  },
  {
    rule: 'a withdrawal is not received in the future',
    when: ['withdrawConsent', { receivedAt: '2999-01-01T00:00:00.000Z' }],
    refused: 'consent/received-later',
  },
  {
    rule: 'an override is proposed before it is approved',
    when: ['approveConsentOverride'],
    refused: 'consent/no-override',
  },
  {
    rule: 'nobody approves the override that they proposed',
    given: [['proposeConsentOverride']],
    when: ['approveConsentOverride', {}, as('DIR', 'coo-1')],
    refused: 'approval/self',
  },
  {
    rule: 'processing is stopped when somebody asked',
    when: ['recordProcessing'],
    refused: 'processing/not-asked',
  },
  {
    rule: 'a data request is received before it is answered',
    when: ['answerDataSubjectRequest'],
    refused: 'data-request/not-found',
  },
  {
    rule: 'a data request is answered once',
    given: [['receiveDataSubjectRequest'], ['answerDataSubjectRequest']],
    when: ['answerDataSubjectRequest', { outcome: 'declined' }],
    refused: 'data-request/answered',
  },
];
