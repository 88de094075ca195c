import { as, entry, type Scenario, THIS } from '../../support/scenario.ts';

const onPeople = (...scenarios: readonly Scenario[]): readonly Scenario[] =>
  scenarios.map((scenario) => ({ ...scenario, on: 'person' }));

export const people: readonly Scenario[] = onPeople(
  {
    rule: 'a person is registered before a name is changed',
    begun: [],
    when: ['changeName'],
    refused: 'person/not-found',
  },
  { rule: 'a person is registered once', when: ['registerPerson'], refused: 'person/exists' },
  {
    rule: 'nobody is merged with themselves',
    when: ['proposeMerge', { intoPersonId: THIS }],
    refused: 'person/same',
  },
  {
    rule: 'a merge is proposed before it is approved',
    when: ['approveMerge'],
    refused: 'merge/not-proposed',
  },
  { rule: 'a merge is proposed before it is rejected', when: ['rejectMerge'], refused: 'merge/not-proposed' },
  {
    rule: 'nobody approves the merge that they proposed',
    given: [['proposeMerge']],
    when: ['approveMerge', {}, as('COO', 'adv-1')],
    refused: 'approval/self',
  },
  {
    rule: 'who was merged has no entries of their own',
    given: [['proposeMerge'], ['approveMerge']],
    when: ['changeName'],
    refused: 'person/closed',
  },
  {
    rule: 'a document replaces one that is on record',
    when: ['recordIdentity', { supersedes: 'e9' }],
    refused: 'identity/not-found',
  },
  {
    rule: 'a document replaces one of its own type',
    given: [['recordIdentity']],
    when: ['recordIdentity', { supersedes: entry(3), docType: 'ktp' }],
    refused: 'identity/other-type',
  },
  {
    rule: 'a document is replaced once',
    given: [['recordIdentity'], ['recordIdentity', { supersedes: entry(3) }]],
    when: ['recordIdentity', { supersedes: entry(3) }],
    refused: 'identity/superseded',
  },
);
