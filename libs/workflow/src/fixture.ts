import type { ActionWords, Vocabulary } from './vocabulary.ts';

const can = (given: Partial<ActionWords> = {}): ActionWords => ({
  opens: false,
  closes: false,
  always: false,
  system: false,
  fields: [],
  items: {},
  ...given,
});
const aboutLetter = (...fields: string[]) =>
  can({ fields: ['letterId', ...fields], items: { letterId: 'letter' } });
const aboutVictim = (...fields: string[]) =>
  can({ fields: ['personId', ...fields], items: { personId: 'victim' } });

/** Data of specs: the words of a small casework office. */
export const FIXTURE_VOCABULARY: Vocabulary = {
  roles: ['caseOfficer', 'supervisor', 'advocate', 'director'],
  actions: {
    receiveReport: can({ opens: true }),
    addVictim: can({ always: true, fields: ['personId'], items: { personId: 'victim' } }),
    addNote: can({ always: true, fields: ['text'] }),
    startVerification: can(),
    verifyReport: can({ fields: ['finding', 'reason'] }),
    requestConsent: aboutVictim('purpose'),
    recordConsent: aboutVictim('given'),
    draftLetter: can({ fields: ['letterId', 'recipient', 'victims'], items: { victims: 'victim' } }),
    editLetter: aboutLetter('text'),
    approveLetter: aboutLetter(),
    sendLetter: aboutLetter('recipient', 'dispatchRef'),
    recordAnswer: aboutLetter('answer'),
    withdrawLetter: aboutLetter('reason'),
    markUnanswered: { ...aboutLetter(), system: true },
    escalateLetter: aboutLetter('authority'),
    referToDoctor: aboutVictim('reason'),
    recordStep: can({ fields: ['step', 'value', 'personId'], items: { personId: 'victim' } }),
    requestClosure: can({ fields: ['reason'] }),
    approveClosure: can({ closes: true }),
  },
  facts: {
    'verification.started': { values: ['unset', 'yes'] },
    'report.verified': { values: ['unset', 'yes', 'no'] },
    consent: { values: ['unset', 'requested', 'given', 'refused'], per: 'victim' },
    'closure.requested': { values: ['unset', 'yes'] },
  },
  items: {
    victim: { statuses: ['on-case', 'removed'], links: {} },
    letter: {
      statuses: ['drafted', 'approved', 'sent', 'answered', 'unanswered', 'escalated', 'withdrawn'],
      links: { victims: 'victim' },
    },
  },
  evidence: ['interview-note', 'document'],
  calendars: ['ID', 'KH'],
  exits: ['goals-met', 'not-trafficking'],
};

/** Data of specs: a definition in which nothing is wrong. */
export const FIXTURE_YAML = `# How a small office works on a case.
id: advocacy
version: 3
title: {en: Advocacy, id: Advokasi}
calendar: ID
office: {zone: Asia/Jakarta, closes: "17:00"}
holders: {director: 1}

facts:
  verification.started: {enum: [unset, yes]}
  report.verified: {enum: [unset, yes, no]}
  consent: {enum: [unset, requested, given, refused], per: victim}
  safety.assessed: {enum: [unset, safe, at-risk], per: victim, own: true}
  closure.requested: {enum: [unset, yes]}

items:
  victim:
    min: 1
    begins: {receiveReport: on-case, addVictim: on-case}
  letter:
    begins: {draftLetter: drafted}
    transitions:
      drafted>approved: approveLetter
      approved>drafted: editLetter
      approved>sent: sendLetter
      sent>answered: recordAnswer
      sent>unanswered: markUnanswered
      unanswered>answered: recordAnswer
      unanswered>escalated: escalateLetter
      escalated>answered: recordAnswer
      approved>withdrawn: withdrawLetter

steps:
  receiveReport:
    stage: intake
    role: caseOfficer
  startVerification:
    stage: verification
    role: [caseOfficer]
    require: {fact: verification.started, is: unset}
    sets: {verification.started: yes}
    due: {workingDays: 1}
  verifyReport:
    stage: verification
    role: [supervisor]
    require:
      all:
        - {fact: verification.started, is: yes}
        - {fact: report.verified, is: unset}
    sets: {report.verified: [yes, no]}
    evidence: [{type: interview-note}]
    fourEyes: {distinctFrom: startVerification}
    due: {workingDays: 3, basis: sla}
    escalation:
      - {at: due-1wd, do: remind, role: caseOfficer}
      - {at: due, do: escalate, role: director}
  requestConsent:
    stage: consent
    per: victim
    role: [advocate]
    require: {fact: consent, is: [unset, refused]}
    sets: {consent: requested}
    due: {workingDays: 2}
    awaits: {until: {fact: consent, is: [given, refused]}, due: {days: 14}}
  recordConsent:
    stage: consent
    per: victim
    role: [advocate]
    require: {fact: consent, is: requested}
    sets: {consent: [given, refused]}
  assessSafety:
    action: recordStep
    stage: consent
    per: victim
    role: [advocate, caseOfficer]
    sets: {safety.assessed: [safe, at-risk]}
    due: {workingDays: 2}
  draftLetter:
    stage: advocacy
    role: [advocate]
    require: {fact: report.verified, is: yes}
    due: {workingDays: 5}
  editLetter:
    stage: advocacy
    per: letter
    role: [advocate]
    discretionary: true
    require: {item: letter, is: [drafted, approved]}
  approveLetter:
    stage: advocacy
    per: letter
    role: [supervisor]
    require: {item: letter, is: drafted}
    fourEyes: {distinctFrom: [draftLetter, editLetter], coversRevision: true}
    due: {workingDays: 2}
  sendLetter:
    stage: advocacy
    per: letter
    repeat: {max: 20}
    role: advocate
    require:
      all:
        - {fact: report.verified, is: yes}
        - {item: letter, is: approved}
        - {every: letter.victims, fact: consent, is: given}
    fields: [recipient, dispatchRef]
    due: {workingDays: 3}
    awaits:
      until: {item: letter, is: [answered, unanswered, escalated]}
      due: {workingDays: 10, calendar: ID}
    escalation:
      - {at: due-2wd, do: remind, role: advocate}
      - {at: due, do: perform, action: markUnanswered}
      - {at: due+5wd, do: requireStep, step: escalateLetter}
  recordAnswer:
    stage: advocacy
    per: letter
    role: advocate
    discretionary: true
    require: {item: letter, is: [sent, unanswered, escalated]}
  escalateLetter:
    stage: advocacy
    per: letter
    role: advocate
    require: {item: letter, is: unanswered}
    due: {workingDays: 5}
    awaits:
      until: {item: letter, is: answered}
      due: {workingDays: 20}
  withdrawLetter:
    stage: advocacy
    per: letter
    role: [supervisor]
    reasonRequired: true
    require:
      all:
        - {item: letter, is: approved}
        - {some: letter.victims, fact: consent, is: refused}
    due: {workingDays: 5}
  referToDoctor:
    stage: care
    per: victim
    role: [caseOfficer]
    discretionary: true
    reasonRequired: true
  requestClosure:
    stage: closure
    role: [caseOfficer]
    require:
      any:
        - {fact: report.verified, is: no}
        - all:
            - {count: letter, min: 1}
            - {every: letter, that: {item: letter, is: [answered, withdrawn]}}
    sets: {closure.requested: yes}
    due: {workingDays: 10}
  approveClosure:
    stage: closure
    role: [supervisor]
    require: {fact: closure.requested, is: yes}
    fourEyes: {distinctFrom: [requestClosure]}
    due: {workingDays: 3}

exits:
  not-trafficking:
    when: {fact: report.verified, is: no}
    role: [supervisor]
  goals-met:
    when:
      all:
        - {fact: report.verified, is: yes}
        - {every: letter, that: {item: letter, is: [answered, withdrawn]}}
    role: [supervisor]
`;
