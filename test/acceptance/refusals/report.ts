import { OTHER_PERSON, type Scenario, THIS } from '../../support/scenario.ts';

const OUTSIDER = { personId: OTHER_PERSON };

export const report: readonly Scenario[] = [
  {
    rule: 'a case keeps its number',
    given: [['registerCase']],
    when: ['registerCase', { caseNumber: 'JJK-2022-0032' }],
    refused: 'case/already-registered',
  },
  { rule: 'triage follows registration', when: ['triageCase'], refused: 'case/not-registered' },
  {
    rule: 'only a case that was triaged is declined',
    given: [['registerCase']],
    when: ['declineCase'],
    refused: 'case/not-triaged',
  },
  {
    rule: 'a case is no duplicate of itself',
    when: ['flagDuplicate', { otherCaseId: THIS }],
    refused: 'case/same',
  },
  {
    rule: 'only a flagged duplicate is resolved',
    when: ['resolveDuplicate'],
    refused: 'duplicate/not-flagged',
  },
  {
    rule: 'no case survives where there was no duplicate',
    given: [['flagDuplicate']],
    when: ['resolveDuplicate', { outcome: 'dismissed' }],
    refused: 'duplicate/no-survivor',
  },
  {
    rule: 'one of the two cases survives',
    given: [['flagDuplicate']],
    when: ['resolveDuplicate', { survivorCaseId: OTHER_PERSON }],
    refused: 'duplicate/survivor-unknown',
  },
  {
    rule: 'a note is about somebody on the case',
    when: ['addNote', OUTSIDER],
    refused: 'victim/not-on-case',
  },
  {
    rule: 'only who was on the case is taken off it',
    when: ['removeVictim', OUTSIDER],
    refused: 'victim/not-on-case',
  },
];
