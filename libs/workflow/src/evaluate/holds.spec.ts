import { EMPTY_WORLD, type World, type WorldItem, worldFacts } from '../abstract/world.ts';
import type { Condition, Verdict } from '../condition.ts';
import { officeWith } from './given.ts';
import { holds } from './holds.ts';

const definition = officeWith();
const person = (id: string, consent?: string): WorldItem => ({
  id,
  status: 'on-case',
  facts: consent ? { consent } : {},
  links: {},
  revision: 0,
});
const letter = (id: string, status: string, ...victims: string[]) => ({
  id,
  status,
  facts: {},
  links: { victims: victims.map((victim) => ({ type: 'victim', id: victim })) },
  revision: 1,
});
const L1 = { type: 'letter', id: 'L1' };
const world: World = {
  ...EMPTY_WORLD,
  facts: { 'verification.started': 'yes' },
  items: {
    victim: [person('V1', 'given'), person('V2', 'refused'), person('V3')],
    letter: [letter('L1', 'approved', 'V1', 'V3'), letter('L2', 'sent', 'V1')],
  },
  takings: [{ step: 'sendLetter', action: 'sendLetter', by: 'u1', item: { type: 'letter', id: 'L2' } }],
  overdue: [{ step: 'escalateLetter', item: { type: 'letter', id: 'L2' } }],
};

const YES: Condition = { fact: 'verification.started', is: ['yes'] };
const NO: Condition = { fact: 'verification.started', is: ['no'] };
const UNKNOWN: Condition = { fact: 'report.verified', is: ['yes'] };
const CONSENT: Condition = { fact: 'consent', is: ['given'] };
const consents = (min?: number, max?: number): Condition => ({ count: 'victim', that: CONSENT, min, max });

const expectThat = (condition: Condition, item?: { type: string; id: string }) =>
  expect(holds(definition, condition, worldFacts(world), item));

describe('A condition', () => {
  it.each<[string, Condition, Verdict]>([
    ['a fact that has one of the values', YES, 'yes'],
    ['a fact that has another value', NO, 'no'],
    ['a fact that nobody has established', UNKNOWN, 'unknown'],
    ['a fact that is to be unset, and is', { fact: 'report.verified', is: ['unset'] }, 'yes'],
    ['not, of what is unknown', { not: UNKNOWN }, 'unknown'],
    ['not, of what is so', { not: YES }, 'no'],
    ['all, of which one is not so', { all: [UNKNOWN, NO] }, 'no'],
    ['all, of which one is unknown', { all: [YES, UNKNOWN] }, 'unknown'],
    ['any, of which one is so', { any: [UNKNOWN, YES] }, 'yes'],
    ['any, of which one is unknown', { any: [NO, UNKNOWN] }, 'unknown'],
    ['every person consents, when one refused', { every: 'victim', that: CONSENT }, 'no'],
    ['some person consents', { some: 'victim', that: CONSENT }, 'yes'],
    ['some letter is withdrawn', { some: 'letter', that: { item: 'letter', is: ['withdrawn'] } }, 'no'],
    ['one consents at least', consents(1), 'yes'],
    ['two consent at least, when one has not said', consents(2), 'unknown'],
    ['three consent at least, when one refused', consents(3), 'no'],
    ['one consents at most, when one has not said', consents(undefined, 1), 'unknown'],
    ['none consents', consents(undefined, 0), 'no'],
    ['there are two letters', { count: 'letter', min: 2, max: 2 }, 'yes'],
    ['the status of a letter, with no letter at hand', { item: 'letter', is: ['approved'] }, 'unknown'],
    ['the consent of a person, with no person at hand', CONSENT, 'unknown'],
    ['a step of a letter, with no letter at hand', { done: 'sendLetter' }, 'unknown'],
    ['persons of a letter, with no letter at hand', { every: 'letter.victims', that: CONSENT }, 'unknown'],
  ])('on the case: %s', (_what, condition, verdict) => expectThat(condition).toBe(verdict));

  it.each<[string, Condition, string, Verdict]>([
    ['looks at its status', { item: 'letter', is: ['approved'] }, 'L1', 'yes'],
    ['looks at the persons it is about', { every: 'letter.victims', that: CONSENT }, 'L2', 'yes'],
    ['does not know what one of them says', { every: 'letter.victims', that: CONSENT }, 'L1', 'unknown'],
    ['knows what was done for it', { done: 'sendLetter' }, 'L2', 'yes'],
    ['and not for another', { done: 'sendLetter' }, 'L1', 'no'],
    ['knows whose time limit has passed', { overdue: 'escalateLetter' }, 'L2', 'yes'],
    ['knows whose has not', { overdue: 'escalateLetter' }, 'L1', 'no'],
    [
      'stays at hand while each person is looked at',
      { every: 'letter.victims', that: { item: 'letter', is: ['approved'] } },
      'L1',
      'yes',
    ],
  ])('on a letter: %s', (_what, condition, id, verdict) =>
    expectThat(condition, { ...L1, id }).toBe(verdict),
  );
});
