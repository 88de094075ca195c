import { randomUUID } from 'node:crypto';
import { as, type Scenario } from '../../support/scenario.ts';

const KEY = { 'idempotency-key': 'once' };

/** What holds for every action, whatever it is about. */
export const commands: readonly Scenario[] = [
  { rule: 'a role does its own work', when: ['addNote', {}, as('AUD')], refused: 'access/role' },
  { rule: 'there are no other actions', when: ['forgetCase'], refused: 'action/unknown' },
  { rule: 'a case is opened once', when: ['reportCase'], refused: 'case/exists' },
  {
    rule: 'a case is opened before anything is added',
    begun: [],
    when: ['addNote'],
    refused: 'case/not-found',
  },
  {
    rule: 'a case goes by a definition that is there',
    begun: [],
    when: ['reportCase', { definition: 'rules-only@9' }],
    refused: 'definition/not-found',
  },
  {
    rule: 'a victim is registered as a person first',
    when: ['addVictim', { personId: randomUUID() }],
    refused: 'reference/unknown',
  },
  {
    rule: 'an Idempotency-Key is for one command',
    given: [['addNote', {}, undefined, KEY]],
    when: ['addPerpetrator', {}, undefined, KEY],
    refused: 'command/key-reused',
  },
  {
    rule: 'nobody overwrites what they have not seen',
    when: ['addNote', {}, undefined, { 'if-match': '"1"' }],
    refused: 'case/version-conflict',
  },
];
