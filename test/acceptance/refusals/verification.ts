import { as, type Scenario } from '../../support/scenario.ts';

export const verification: readonly Scenario[] = [
  {
    rule: 'the elements of the crime are assessed on indicators',
    when: ['assessActMeansPurpose'],
    refused: 'assessment/no-indicator',
  },
  {
    rule: 'an indicator belongs to its scheme',
    when: ['recordIndicator', { scheme: 'HTCDS', code: 'isolation' }],
    refused: 'indicator/not-in-scheme',
  },
  {
    rule: 'a conclusion follows a verification',
    when: ['concludeVerification'],
    refused: 'verification/not-started',
  },
  {
    rule: 'a conclusion stands until facts are verified anew',
    given: [['startVerification'], ['concludeVerification']],
    when: ['concludeVerification', { outcome: 'unsubstantiated' }],
    refused: 'verification/concluded',
  },
  {
    rule: 'nobody concludes their own verification',
    given: [['startVerification']],
    when: ['concludeVerification', {}, as('COO', 'adv-1')],
    refused: 'verification/own-work',
  },
  {
    rule: 'a conclusion rests on two independent sources',
    given: [['startVerification']],
    when: ['concludeVerification', { sources: [{ kind: 'victim', independent: true }] }],
    refused: 'verification/too-few-sources',
  },
  {
    rule: 'one verification runs at a time',
    given: [['startVerification']],
    when: ['startVerification', { method: 'document-check' }],
    refused: 'verification/running',
  },
];

export const evidence: readonly Scenario[] = [
  {
    rule: 'evidence is received before it is assessed',
    when: ['assessEvidence'],
    refused: 'evidence/not-found',
  },
  {
    rule: 'nobody relies on evidence that was withdrawn',
    given: [['receiveEvidence'], ['withdrawEvidence']],
    when: ['assessEvidence'],
    refused: 'evidence/withdrawn',
  },
  {
    rule: 'only what was handed over comes back',
    given: [['receiveEvidence']],
    when: ['recordCustody', { kind: 'returned' }],
    refused: 'evidence/not-handed-over',
  },
  {
    rule: 'evidence is kept on a legal basis',
    when: ['receiveEvidence', { otherBasis: undefined }],
    refused: 'evidence/no-basis',
  },
  {
    rule: 'a statement needs the consent of who makes it',
    when: ['takeStatement'],
    refused: 'consent/missing',
  },
];
