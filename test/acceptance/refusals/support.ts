import type { Scenario } from '../../support/scenario.ts';
import { consent, consentTo } from './histories.ts';

export const reintegration: readonly Scenario[] = [
  {
    rule: 'a person has one support plan',
    given: [consent, ['agreePlan']],
    when: ['agreePlan'],
    refused: 'reintegration/plan-exists',
  },
  { rule: 'goals are met by a plan', when: ['concludeReintegration'], refused: 'reintegration/no-plan' },
  { rule: 'a visit is scheduled first', when: ['recordFollowUp'], refused: 'follow-up/not-found' },
  {
    rule: 'a visit that was made was not missed',
    given: [consent, ['scheduleFollowUp'], ['recordFollowUp']],
    when: ['recordFollowUp', { kind: 'missed' }],
    refused: 'follow-up/done',
  },
];

export const referral: readonly Scenario[] = [
  { rule: 'a referral is proposed first', when: ['advanceReferral'], refused: 'referral/not-found' },
  {
    rule: 'a referral is sent before it is completed',
    given: [consent, ['proposeReferral']],
    when: ['advanceReferral', { kind: 'completed' }],
    refused: 'referral/wrong-step',
  },
  { rule: 'a transfer is proposed first', when: ['advanceTransfer'], refused: 'transfer/not-found' },
  {
    rule: 'a transfer is accepted before it is completed',
    given: [consentTo('share-with-partners'), ['proposeTransfer']],
    when: ['advanceTransfer', { kind: 'completed' }],
    refused: 'transfer/wrong-step',
  },
  {
    rule: 'a case is transferred to one organisation at a time',
    given: [consentTo('share-with-partners'), ['proposeTransfer']],
    when: ['proposeTransfer', { toOrg: 'Yayasan Contoh Lain' }],
    refused: 'transfer/pending',
  },
];
