type Change = readonly [part: string, instead: string];

const OFFICE = `id: rescue-office
version: 1
title: { en: Rescue office, id: Kantor penyelamatan }
calendar: ID
office: { zone: Asia/Jakarta, closes: "17:00" }
facts:
  papers.travel: { enum: [unset, requested, issued], own: true }
  rescue.done: { enum: [unset, yes], own: true }
  closure.requested:
    enum: [unset, goals-met, repatriated-and-reintegrated, referred, withdrawn, unreachable, not-trafficking, duplicate, deceased]
items:
  victim: { min: 0, begins: { addVictim: on-case } }
steps:
  reportCase: { stage: intake, role: [INT, ADV] }
  addVictim: { stage: intake, role: [INT, ADV], discretionary: true }
  requestTravelDoc:
    action: recordStep
    stage: repatriation
    role: ADV
    require: { fact: papers.travel, is: unset }
    sets: { papers.travel: requested }
    due: { workingDays: 2 }
    awaits: { until: { fact: papers.travel, is: issued }, due: { workingDays: 10 } }
    escalation: [{ at: due-2wd, do: remind, role: ADV }, { at: due, do: escalate, role: COO }]
  receiveTravelDoc:
    action: recordStep
    stage: repatriation
    role: ADV
    require: { fact: papers.travel, is: requested }
    sets: { papers.travel: issued }
    due: { days: 30 }
  rescueVictims:
    action: recordStep
    stage: rescue
    role: ADV
    require: { fact: papers.travel, is: issued }
    sets: { rescue.done: yes }
    due: { workingDays: 5 }
  requestClosure:
    stage: closure
    role: ADV
    require: { fact: rescue.done, is: yes }
    sets: { closure.requested: referred }
    due: { days: 30 }
  approveClosure:
    stage: closure
    role: COO
    require: { fact: closure.requested, is: referred }
    due: { workingDays: 3 }
exits:
  referred: { role: COO, when: { fact: closure.requested, is: referred } }
`;

const officeWith = (...changes: readonly Change[]): string =>
  changes.reduce((text, [part, instead]) => {
    if (!text.includes(part)) throw new Error(`There is no ${part}`);
    return text.replaceAll(part, instead);
  }, OFFICE);

const version = (number: number): Change => ['version: 1', `version: ${number}`];
const RENAMED: Change = ['requestTravelDoc', 'applyForTravelDoc'];
/** Safety is assessed before a rescue; `when` says while what holds. */
const safety = (when: string): readonly Change[] => [
  ['  rescue.done: {', '  safety.assessed: { enum: [unset, yes], own: true }\n  rescue.done: {'],
  [
    '  rescueVictims:\n',
    `  assessSafety:
    action: recordStep
    stage: rescue
    role: ADV
    require: ${when}
    sets: { safety.assessed: yes }
    due: { workingDays: 2 }
  rescueVictims:\n`,
  ],
  [
    'require: { fact: papers.travel, is: issued }\n    sets: { rescue',
    'require: { all: [{ fact: papers.travel, is: issued }, { fact: safety.assessed, is: yes }] }\n    sets: { rescue',
  ],
];

/** How a small office rescues people, in four versions. */
export const rescueOffice = {
  first: officeWith(),
  /** One step has another name, and another one stands before the rescue. */
  renamed: officeWith(version(2), RENAMED, ...safety('{ fact: papers.travel, is: issued }')),
  /** Nobody asks for papers: they come by themselves. */
  dropped: officeWith(
    version(3),
    [OFFICE.slice(OFFICE.indexOf('  requestTravelDoc:'), OFFICE.indexOf('  receiveTravelDoc:')), ''],
    ['require: { fact: papers.travel, is: requested }', 'require: { fact: papers.travel, is: unset }'],
  ),
  /** A case ends only where safety was assessed, which it can be only before the rescue. */
  withoutExit: officeWith(
    version(4),
    ...safety('{ all: [{ fact: papers.travel, is: issued }, { fact: rescue.done, is: unset }] }'),
    [
      'require: { fact: rescue.done, is: yes }',
      'require: { all: [{ fact: rescue.done, is: yes }, { fact: safety.assessed, is: yes }] }',
    ],
  ),
};
