import type { Definition } from '../definition.ts';
import { readDefinition } from '../reading/index.ts';

/** Data of specs: how a small office verifies a report and writes letters; `changes` replace parts of its text. */
export const officeWith = (...changes: readonly (readonly [part: string, instead: string])[]): Definition => {
  const yaml = changes.reduce((text, [part, instead]) => text.replace(part, instead), YAML);
  const { definition, findings } = readDefinition(yaml);
  if (!definition) throw new Error(JSON.stringify(findings));
  return definition;
};

const YAML = `
id: office
version: 1
title: {en: Office, id: Kantor}
calendar: ID
office: {zone: Asia/Jakarta, closes: "17:00"}

facts:
  verification.started: {enum: [unset, yes]}
  report.verified: {enum: [unset, yes, no]}
  consent: {enum: [unset, requested, given, refused], per: victim}
  safety.assessed: {enum: [unset, safe, at-risk], per: victim, own: true}

items:
  victim: {begins: {addVictim: on-case}}
  letter:
    begins: {draftLetter: drafted}
    transitions:
      drafted>approved: approveLetter
      approved>sent: sendLetter
      sent>answered: recordAnswer
      sent>unanswered: markUnanswered
      drafted>withdrawn: withdrawLetter

steps:
  verifyReport:
    stage: verification
    role: supervisor
    require: {fact: verification.started, is: yes}
    sets: {report.verified: [yes, no]}
    evidence: [{type: interview-note, min: 1}]
  requestConsent:
    stage: consent
    per: victim
    role: advocate
    sets: {consent: requested}
  recordConsent:
    stage: consent
    per: victim
    role: advocate
    require: {fact: consent, is: requested}
    sets: {consent: [given, refused]}
  assessSafety:
    action: recordStep
    stage: consent
    per: victim
    role: advocate
    sets: {safety.assessed: [safe, at-risk]}
  draftLetter:
    stage: advocacy
    role: advocate
    require: {fact: report.verified, is: yes}
  approveLetter:
    stage: advocacy
    per: letter
    role: supervisor
    require: {item: letter, is: drafted}
    fourEyes: {distinctFrom: draftLetter, coversRevision: true}
  sendLetter:
    stage: advocacy
    per: letter
    repeat: {max: 20}
    role: advocate
    require:
      all:
        - {fact: report.verified, is: yes}
        - {item: letter, is: approved}
        - {done: approveLetter}
        - {every: letter.victims, fact: consent, is: given}
    fields: [recipient, dispatchRef]
  recordAnswer: {stage: advocacy, per: letter, role: advocate, require: {item: letter, is: sent}}
  escalateLetter: {stage: advocacy, per: letter, role: advocate, require: {item: letter, is: unanswered}}
  withdrawLetter:
    stage: advocacy
    per: letter
    role: supervisor
    reasonRequired: true
    require: {item: letter, is: drafted}
  requestClosure:
    stage: closure
    role: caseOfficer
    require:
      any:
        - {fact: report.verified, is: no}
        - all:
            - {count: letter, min: 1}
            - {every: letter, that: {item: letter, is: [answered, withdrawn]}}

exits:
  not-trafficking: {when: {fact: report.verified, is: no}, role: supervisor}
  goals-met: {when: {every: letter, that: {item: letter, is: [answered, withdrawn]}}, role: supervisor}
`;
