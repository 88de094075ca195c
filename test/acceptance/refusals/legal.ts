import { as, OTHER_PERSON, type Scenario, type Step, VICTIM } from '../../support/scenario.ts';
import { approvedFiling, consentTo, procedure, represented, sentLetter } from './histories.ts';

const refusedByPolice: readonly Step[] = [
  ...represented,
  approvedFiling('police-report'),
  ['filePoliceReport', { kind: 'refused' }],
];
const claimed: readonly Step[] = [...represented, procedure, ['prepareRestitution']];
const ordered: readonly Step[] = [
  ...claimed,
  approvedFiling('restitution-claim'),
  ['advanceRestitution'],
  ['advanceRestitution', { kind: 'ordered', amount: 100_000, currency: 'IDR' }],
];

export const legal: readonly Scenario[] = [
  {
    rule: 'a filing needs a power of attorney',
    given: [consentTo('legal-proceedings')],
    when: ['filePoliceReport'],
    refused: 'legal/no-power-of-attorney',
  },
  {
    rule: 'a filing needs the approval of the coordinator',
    given: represented,
    when: ['filePoliceReport'],
    refused: 'filing/not-approved',
  },
  {
    rule: 'nobody approves their own filing',
    given: [...represented, approvedFiling('police-report', as('COO', 'law-1'))],
    when: ['filePoliceReport'],
    refused: 'approval/self',
  },
  {
    rule: 'a complaint rests on a letter that brought nothing',
    given: sentLetter('2022-08-08'),
    when: ['makeFiling', { recipient: 'ombudsman', letterId: 'L1' }],
    refused: 'filing/agency-first',
  },
  {
    rule: 'a complaint is for those whom the letter was about',
    given: [['addVictim', { personId: OTHER_PERSON }], ...sentLetter('2022-08-08'), ['markUnanswered']],
    when: ['makeFiling', { recipient: 'ombudsman', letterId: 'L1', personIds: [VICTIM, OTHER_PERSON] }],
    refused: 'filing/agency-first',
  },
  { rule: 'an outcome is of a filing', when: ['recordFilingOutcome'], refused: 'filing/not-found' },
  { rule: 'a procedure begins with a report', when: ['recordLegalStep'], refused: 'police-report/not-found' },
  {
    rule: 'no procedure follows a refused report',
    given: refusedByPolice,
    when: ['recordLegalStep'],
    refused: 'police-report/refused',
  },
  {
    rule: 'a verdict follows an indictment',
    given: [procedure],
    when: ['recordLegalStep', { kind: 'verdict' }],
    refused: 'legal/out-of-order',
  },
  {
    rule: 'a detention ends after it begins',
    given: [procedure],
    when: [
      'recordLegalStep',
      { kind: 'detention-period', authority: 'police', startsOn: '2022-09-10', endsOn: '2022-09-01' },
    ],
    refused: 'legal/period-reversed',
  },
  {
    rule: 'protection is requested before it is granted',
    when: ['recordProtection', { kind: 'granted' }],
    refused: 'protection/out-of-order',
  },
  {
    rule: 'a claim is prepared before it moves on',
    when: ['advanceRestitution'],
    refused: 'restitution/not-found',
  },
  {
    rule: 'a person claims once in a procedure',
    given: claimed,
    when: ['prepareRestitution', { items: [{ kind: 'suffering', amount: 1, currency: 'IDR' }] }],
    refused: 'restitution/exists',
  },
  {
    rule: 'restitution is due before it is unpaid',
    given: claimed,
    when: ['advanceRestitution', { kind: 'unpaid' }],
    refused: 'restitution/out-of-order',
  },
  {
    rule: 'the time to pay runs from a final verdict',
    given: ordered,
    when: ['advanceRestitution', { kind: 'payment-due', basis: 'perma-1-2022', noticeOn: '2022-12-01' }],
    refused: 'restitution/verdict-not-final',
  },
];
