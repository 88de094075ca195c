import { takeStep } from '../abstract/take-step.ts';
import { EMPTY_WORLD, type World, worldFacts } from '../abstract/world.ts';
import type { Definition } from '../definition.ts';
import type { Facts, ItemRef } from '../facts.ts';
import { readDefinition } from '../reading/read-definition.ts';
import type { Running } from './deadline.ts';
import type { Plan } from './deadline-plan.ts';

const OFFICE = `
id: advocacy
version: 1
title: {en: Advocacy, id: Advokasi}
calendar: ID
office: {zone: Asia/Jakarta, closes: "17:00"}
facts:
  verification.started: {enum: [unset, yes]}
  report.verified: {enum: [unset, yes, no]}
  consent: {enum: [unset, requested, given, refused], per: victim}
  safety.assessed: {enum: [unset, safe, at-risk], per: victim, own: true}
items:
  victim: {begins: {receiveReport: on-case, addVictim: on-case}}
  letter:
    begins: {draftLetter: drafted}
    transitions:
      drafted>sent: sendLetter
      sent>answered: recordAnswer
      sent>unanswered: markUnanswered
      unanswered>escalated: escalateLetter
      escalated>answered: recordAnswer
steps:
  receiveReport: {stage: intake, role: caseOfficer}
  startVerification:
    stage: verification
    role: caseOfficer
    sets: {verification.started: yes}
    due: {workingDays: 1}
  verifyReport:
    stage: verification
    role: supervisor
    require: {fact: verification.started, is: yes}
    sets: {report.verified: [yes, no]}
    due: {workingDays: 3, basis: sla}
    escalation:
      - {at: due-1wd, do: remind, role: caseOfficer}
      - {at: due, do: escalate, role: director}
  requestConsent: {stage: consent, per: victim, role: advocate, sets: {consent: requested}, due: {workingDays: 2}}
  recordConsent:
    stage: consent
    per: victim
    role: advocate
    require: {fact: consent, is: requested}
    sets: {consent: [given, refused]}
    due: {days: 14}
  assessSafety:
    action: recordStep
    stage: consent
    per: victim
    role: advocate
    sets: {safety.assessed: [safe, at-risk]}
    due: {workingDays: 2}
  draftLetter: {stage: advocacy, role: advocate, require: {fact: report.verified, is: yes}, due: {workingDays: 5}}
  sendLetter:
    stage: advocacy
    per: letter
    repeat: {max: 20}
    role: advocate
    require: {all: [{item: letter, is: drafted}, {every: letter.victims, fact: consent, is: given}]}
    awaits: {until: {item: letter, is: answered}, due: {workingDays: 10}}
    escalation:
      - {at: due-2wd, do: remind, role: advocate}
      - {at: due, do: perform, action: markUnanswered}
      - {at: due+5wd, do: requireStep, step: escalateLetter}
  recordAnswer: {stage: advocacy, per: letter, role: advocate, discretionary: true}
  escalateLetter:
    stage: advocacy
    per: letter
    role: advocate
    require: {item: letter, is: unanswered}
    due: {workingDays: 5}
    awaits: {until: {item: letter, is: answered}, due: {workingDays: 20}}
  requestClosure:
    stage: closure
    role: caseOfficer
    require: {all: [{count: letter, min: 1}, {every: letter, that: {item: letter, is: answered}}]}
    due: {workingDays: 10}
exits:
  goals-met: {when: {fact: report.verified, is: yes}, role: [supervisor]}
`;

/** For specs: how a small office works, with some words of it replaced. */
export const definitionOf = (...changes: readonly (readonly [string, string])[]): Definition => {
  const { definition, findings } = readDefinition(
    changes.reduce((text, [from, to]) => text.replace(from, to), OFFICE),
  );
  if (!definition) throw new Error(findings.map(({ line, message }) => `${line}: ${message}`).join('; '));
  return definition;
};

export const office = definitionOf();

/** For specs: a step, for an item, at a time. */
export interface Told {
  readonly step: string;
  readonly item?: ItemRef;
  readonly at?: string;
}

/** For specs: the first letter, victim… of a case. */
export const nth = (type: string, n = 1): ItemRef => ({ type, id: `${type}-${n}` });

/** For specs: what is true after these steps. Letters are about the first victim. */
export const factsAfter = (...told: readonly Told[]): Facts => {
  const world = told.reduce<World>(
    (before, { step, item }) =>
      takeStep(
        office,
        before,
        step,
        item,
        step === 'draftLetter' ? { links: { victims: [nth('victim')] } } : {},
      ),
    EMPTY_WORLD,
  );
  const facts = worldFacts(world);
  return {
    ...facts,
    taken: (action, item) =>
      facts.taken(action, item).map((taking) => ({ ...taking, at: told[taking.version - 1]?.at ?? '' })),
  };
};

/** For specs: the deadlines that run once a plan is carried out. */
export const carriedOut = (plan: Plan, running: readonly Running[] = []): readonly Running[] => [
  ...running.filter(({ deadlineId }) => !plan.close.some((closing) => closing.deadlineId === deadlineId)),
  ...plan.arm.map((arming) => ({
    ...arming,
    deadlineId: [arming.step, arming.item?.id, arming.localDate].filter(Boolean).join(' '),
  })),
];
