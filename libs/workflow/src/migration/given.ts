import { takeStep } from '../abstract/take-step.ts';
import { EMPTY_WORLD, type World, worldFacts } from '../abstract/world.ts';
import { calendarsOf } from '../calendars/calendar.ts';
import { arm } from '../deadlines/arm.ts';
import type { Running } from '../deadlines/deadline.ts';
import { deadlinePlan } from '../deadlines/deadline-plan.ts';
import type { Definition } from '../definition.ts';
import { FIXTURE_VOCABULARY } from '../fixture.ts';
import { readDefinition } from '../reading/read-definition.ts';
import type { MigrationPlan } from './plan.ts';
import { type CaseNow, type MigrationVerdict, migrationVerdicts } from './verdict.ts';

const OFFICE = `
id: rescue
version: 1
title: {en: Rescue, id: Penyelamatan}
calendar: ID
office: {zone: Asia/Jakarta, closes: "17:00"}
facts:
  report.verified: {enum: [unset, yes, no]}
  papers: {enum: [unset, requested, issued], own: true}
  rescued: {enum: [unset, yes], own: true}
  closure.requested: {enum: [unset, yes]}
items:
  victim: {min: 1, begins: {receiveReport: on-case, addVictim: on-case}}
steps:
  receiveReport: {stage: intake, role: caseOfficer}
  verifyReport:
    stage: verification
    role: supervisor
    require: {fact: report.verified, is: unset}
    sets: {report.verified: [yes, no]}
    due: {days: 3}
  requestTravelDoc:
    action: recordStep
    stage: papers
    role: advocate
    require: {all: [{fact: report.verified, is: yes}, {fact: papers, is: unset}]}
    sets: {papers: requested}
    due: {days: 2}
    awaits: {until: {fact: papers, is: issued}, due: {days: 10}}
    escalation:
      - {at: due-2d, do: remind, role: advocate}
      - {at: due+5d, do: requireStep, step: chaseTravelDoc}
  chaseTravelDoc: {action: recordStep, stage: papers, role: supervisor, discretionary: true}
  receiveTravelDoc:
    action: recordStep
    stage: papers
    role: advocate
    require: {fact: papers, is: requested}
    sets: {papers: issued}
    due: {days: 30}
  rescue:
    action: recordStep
    stage: rescue
    role: advocate
    require: {fact: papers, is: issued}
    sets: {rescued: yes}
    due: {days: 5}
  requestClosure:
    stage: closure
    role: caseOfficer
    require:
      all:
        - {any: [{fact: report.verified, is: no}, {fact: rescued, is: yes}]}
        - {fact: closure.requested, is: unset}
    sets: {closure.requested: yes}
    due: {days: 10}
  approveClosure:
    stage: closure
    role: supervisor
    require: {fact: closure.requested, is: yes}
    due: {days: 3}
exits:
  not-trafficking: {when: {fact: report.verified, is: no}, role: supervisor}
  goals-met: {when: {fact: rescued, is: yes}, role: supervisor}
`;

type Change = readonly [part: string, instead: string];

/** For specs: how a small office works, with some words of it replaced. */
export const officeWith = (...changes: readonly Change[]): Definition => {
  const text = changes.reduce((before, [part, instead]) => {
    if (!before.includes(part)) throw new Error(`There is no ${part}`);
    return before.replaceAll(part, instead);
  }, OFFICE);
  const { definition, findings } = readDefinition(text);
  if (!definition) throw new Error(JSON.stringify(findings));
  return definition;
};

/** For specs: the second version has another name for the request, and assesses safety before a rescue. */
export const RENAMED: Change = ['requestTravelDoc', 'applyForTravelDoc'];
export const SAFETY: readonly Change[] = [
  ['  rescued: {', '  safety: {enum: [unset, yes], own: true}\n  rescued: {'],
  [
    '  rescue:\n',
    '  assessSafety: {action: recordStep, stage: rescue, role: advocate, require: {fact: papers, is: issued}, sets: {safety: yes}, due: {days: 2}}\n  rescue:\n',
  ],
  [
    'require: {fact: papers, is: issued}\n',
    'require: {all: [{fact: papers, is: issued}, {fact: safety, is: yes}]}\n',
  ],
];
export const VERSION: Change = ['version: 1', 'version: 2'];

export const first = officeWith();
export const second = officeWith(VERSION, RENAMED, ...SAFETY);

/** For specs: from the first version to the second. */
export const planWith = (changes: Partial<MigrationPlan> = {}): MigrationPlan => ({
  id: 'plan-1',
  from: 'rescue@1',
  to: 'rescue@2',
  reason: 'Safety first',
  steps: { requestTravelDoc: 'applyForTravelDoc' },
  deadlines: { default: 'keep' },
  ...changes,
});

export const NOW = '2026-03-12T02:00:00.000Z';
const calendars = calendarsOf([]);

/** For specs: a case after these steps, each taken by another person unless told by whom, with the time limits that then run. */
export const caseAfter = (
  definition: Definition,
  ...steps: readonly (string | readonly [string, string])[]
): CaseNow => {
  const world = steps.reduce<World>((before, taken) => {
    const [step, by] = typeof taken === 'string' ? [taken, `who-takes-${taken}`] : taken;
    return takeStep(definition, before, step, undefined, { by });
  }, EMPTY_WORLD);
  const known = worldFacts(world);
  const facts = {
    ...known,
    taken: (action: string) => known.taken(action).map((taking) => ({ ...taking, at: NOW })),
  };
  const armed = deadlinePlan({ definition, facts, running: [], calendars, now: NOW }).arm;
  const running = armed.map((arming, index): Running => ({ ...arming, deadlineId: `W${index + 1}` }));
  return { facts, running, isWaived: () => false, now: NOW };
};

/** For specs: the ways through the office, as far as a request and further. */
export const WAYS = {
  reported: ['receiveReport'],
  verified: ['receiveReport', 'verifyReport'],
  requested: ['receiveReport', 'verifyReport', 'requestTravelDoc'],
  issued: ['receiveReport', 'verifyReport', 'requestTravelDoc', 'receiveTravelDoc'],
  rescued: ['receiveReport', 'verifyReport', 'requestTravelDoc', 'receiveTravelDoc', 'rescue'],
} as const;

/** For specs: what the plan does to a case. */
export const judged = (
  one: CaseNow,
  {
    plan = planWith(),
    from = first,
    to = second,
  }: { plan?: MigrationPlan; from?: Definition; to?: Definition } = {},
): MigrationVerdict => migrationVerdicts({ plan, from, to, vocabulary: FIXTURE_VOCABULARY, calendars })(one);

/** For specs: when a step is due that was taken now. */
export const dueOf = (definition: Definition, step: string, awaits: boolean): string | undefined =>
  arm(definition, { step, awaits }, NOW, calendars)?.dueAt;
