import { rulesOnly } from '../../support/rules-only.ts';
import { as, RUN, type Scenario, type Step } from '../../support/scenario.ts';

const publish = (text: string): Step => ['publishDefinition', { text }];

/** What is published stays, and is sound. */
export const definitions: readonly Scenario[] = [
  {
    rule: 'a definition is written in the words for definitions',
    on: 'definition',
    when: publish('id: half'),
    refused: 'definition/invalid',
  },
  {
    rule: 'a definition names only what there is',
    on: 'definition',
    when: publish(rulesOnly.replace('rules-only', 'unsound').replace('role: DIR', 'role: KING')),
    refused: 'definition/invalid',
  },
  {
    rule: 'what was published never changes',
    on: 'definition',
    when: publish(rulesOnly.replace('17:00', '16:00')),
    refused: 'definition/published',
  },
  {
    rule: 'versions follow one another',
    on: 'definition',
    when: publish(rulesOnly.replace('version: 1', 'version: 3')),
    refused: 'definition/version',
  },
];

const approved: readonly Step[] = [['approveMigration'], ['approveMigration', {}, as('DIR')]];
const run: Step = [RUN, {}, as('COO')];

/** Cases move by a plan that others approve. */
export const migrations: readonly Scenario[] = [
  { rule: 'a plan is made once', on: 'migration', when: ['planMigration'], refused: 'migration/exists' },
  {
    rule: 'a plan is made before it is approved',
    on: 'migration',
    begun: [],
    when: ['approveMigration'],
    refused: 'migration/not-found',
  },
  {
    rule: 'a plan is made before it is carried out',
    on: 'migration',
    begun: [],
    when: run,
    refused: 'migration/not-found',
  },
  {
    rule: 'nobody approves the plan that they made',
    on: 'migration',
    when: ['approveMigration', {}, as('COO', 'coo-1')],
    refused: 'approval/self',
  },
  {
    rule: 'a plan that was withdrawn is not approved',
    on: 'migration',
    given: [['withdrawMigration']],
    when: ['approveMigration', {}, as('DIR')],
    refused: 'migration/closed',
  },
  {
    rule: 'a plan that was withdrawn is not carried out',
    on: 'migration',
    given: [['withdrawMigration']],
    when: run,
    refused: 'migration/closed',
  },
  {
    rule: 'two people approve a plan before it is carried out',
    on: 'migration',
    given: [['approveMigration', {}, as('DIR')]],
    when: run,
    refused: 'migration/not-approved',
  },
  {
    rule: 'a plan fits its definitions before it is carried out',
    on: 'migration',
    begun: [['planMigration', {}, as('LAW')]],
    given: approved,
    when: run,
    refused: 'migration/unsafe',
  },
];
