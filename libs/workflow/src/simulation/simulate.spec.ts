import { FIXTURE_VOCABULARY, FIXTURE_YAML } from '../fixture.ts';
import { readDefinition } from '../reading/index.ts';
import type { ActionWords, Vocabulary } from '../vocabulary.ts';
import { type Assumptions, DEFAULT_ASSUMPTIONS, readAssumptions } from './assumptions.ts';
import { chanceOf } from './chance.ts';
import { type Simulating, simulate } from './simulate.ts';

const definitionOf = (yaml: string) => {
  const { definition, findings } = readDefinition(yaml);
  if (!definition) throw new Error(JSON.stringify(findings));
  return definition;
};

const DESK = `
id: desk
version: 1
title: {en: Desk, id: Meja}
calendar: ID
office: {zone: Asia/Jakarta, closes: "17:00"}
facts: {report.checked: {enum: [unset, yes]}}
items: {}
steps:
  reportCase: {stage: intake, role: INT}
  checkReport:
    stage: intake
    role: INT
    sets: {report.checked: yes}
    due: {days: 1}
    escalation: [{at: due, do: remind, role: INT}, {at: due+2d, do: escalate, role: COO}]
  approveClosure:
    stage: closure
    role: COO
    require: {fact: report.checked, is: yes}
    due: {days: 2}
    escalation: [{at: due-1d, do: remind, role: COO}]
exits: {goals-met: {when: {fact: report.checked, is: yes}, role: COO}}
`;
const can = (more: Partial<ActionWords> = {}): ActionWords => ({
  opens: false,
  closes: false,
  always: false,
  system: false,
  fields: [],
  items: {},
  ...more,
});
const vocabulary: Vocabulary = {
  roles: ['INT', 'COO'],
  actions: { reportCase: can({ opens: true }), checkReport: can(), approveClosure: can({ closes: true }) },
  facts: {},
  items: {},
  evidence: [],
  calendars: ['ID'],
  exits: ['goals-met'],
};

/** One step a day by one person of each role, and whatever opens can be done two days later. */
const slow: Assumptions = { ...DEFAULT_ASSUMPTIONS, others: 1, stepsADay: 1, delay: [2, 2, 2] };

/** By this seed two cases arrive on the first day, a Monday. */
const SEED = 796;
const two: Simulating = {
  definition: definitionOf(DESK),
  vocabulary,
  calendars: new Map(),
  assumptions: slow,
  cases: 2,
  seed: SEED,
  days: 14,
  starts: '2026-01-05',
};

describe('two cases that arrive on a Monday at a desk of one', () => {
  it('arrive on that day', () => {
    for (const index of [0, 1]) expect(Math.floor(chanceOf(SEED, 'arrives', index) * two.days)).toBe(0);
  });

  // Both reports are due on Tuesday evening and can be checked from Wednesday: the first one is, the other one on
  // Thursday. The first is closed on Friday, when it is due; the other could be on Saturday, when nobody works: Monday.
  it('take as long as one counts by hand', () =>
    expect(simulate(two)).toEqual({
      cases: 2,
      days: 14,
      exits: { 'goals-met': 2 },
      daysToExit: { median: 4, p90: 7, longest: 7 },
      steps: {
        approveClosure: { taken: 2, limits: 2, overdue: 1 },
        checkReport: { taken: 2, limits: 2, overdue: 2 },
        reportCase: { taken: 2, limits: 0, overdue: 0 },
      },
      roles: {
        COO: { steps: 2, perWeek: 1, busiestWeek: 1, load: 0.2 },
        INT: { steps: 2, perWeek: 1, busiestWeek: 2, load: 0.2 },
      },
      rungs: { 'approveClosure: remind COO': 2, 'checkReport: remind INT': 2 },
    }));

  it('are late no more, once there are two people and no delay', () => {
    const quick = simulate({ ...two, assumptions: { ...slow, others: 2, delay: [0, 0, 0] } });
    expect(quick.daysToExit).toEqual({ median: 2, p90: 2, longest: 2 });
    expect(quick.rungs).toEqual({});
  });

  it('stay where they are, when nobody is there', () => {
    const { exits, steps, rungs } = simulate({ ...two, assumptions: { ...slow, people: { INT: 0 } } });
    expect(exits).toEqual({});
    expect(steps.checkReport).toEqual({ taken: 0, limits: 2, overdue: 2 });
    expect(rungs).toEqual({ 'checkReport: escalate COO': 2, 'checkReport: remind INT': 2 });
  });
});

describe('a simulation', () => {
  const office: Simulating = {
    ...two,
    definition: definitionOf(FIXTURE_YAML),
    vocabulary: FIXTURE_VOCABULARY,
    assumptions: DEFAULT_ASSUMPTIONS,
    cases: 40,
    seed: 1,
    days: 200,
  };
  const first = simulate(office);
  it('gives the same result by the same seed, and another one by another', () => {
    expect(simulate(office)).toEqual(first);
    expect(simulate({ ...office, seed: 2 })).not.toEqual(first);
  });
  it('takes letters on their way, also where the system marks what nobody answers', () => {
    const assumptions = { ...DEFAULT_ASSUMPTIONS, steps: { recordAnswer: { chance: 0 } } };
    const { steps, rungs } = simulate({ ...office, assumptions });
    expect(steps.sendLetter?.taken).toBeGreaterThan(0);
    expect(steps.recordAnswer).toBeUndefined();
    expect(steps.markUnanswered).toBeUndefined();
    expect(rungs['sendLetter: perform markUnanswered']).toBeGreaterThan(0);
    expect(steps.escalateLetter?.taken).toBeGreaterThan(0);
  });
  it('ends cases only by the ways that are open, each counted once', () => {
    const ended = Object.values(first.exits).reduce((sum, count) => sum + count, 0);
    expect(ended).toBeGreaterThan(0);
    expect(ended).toBeLessThanOrEqual(40);
    expect(first.steps.approveClosure?.taken).toBe(ended);
    expect(Object.keys(first.exits).filter((exit) => !(exit in office.definition.exits))).toEqual([]);
  });
});

describe('assumptions', () => {
  it('are as by default where nothing is said', () =>
    expect(
      readAssumptions('people: {ADV: 4}\nsteps: {recordAnswer: {delay: [3, 12, 60], chance: 0.7}}'),
    ).toEqual({
      ...DEFAULT_ASSUMPTIONS,
      people: { ADV: 4 },
      steps: { recordAnswer: { delay: [3, 12, 60], chance: 0.7 } },
    }));
  it.each([
    ['people: {ADV: many}', 'line 1: people.ADV must be integer'],
    ['others: 2\ndelay: [1, 2]', 'line 2: delay must NOT have fewer than 3 items'],
    ['chance: 2', 'must be <= 1'],
    ['speed: 3', 'must NOT have additional properties'],
  ])('%s: is refused', (text, flaw) => expect(() => readAssumptions(text)).toThrow(flaw));
});
