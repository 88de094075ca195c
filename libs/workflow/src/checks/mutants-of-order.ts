import type { Mutant } from './mutants-of-words.ts';

/** Steps that their actions, people or conditions do not allow. */
export const MUTANTS_OF_ORDER: readonly Mutant[] = [
  // Actions
  {
    what: 'two steps of one action',
    code: 'duplicate',
    was: '  referToDoctor:\n',
    becomes:
      '  callDoctor: {action: addNote, stage: care, role: caseOfficer, discretionary: true}\n  noteDoctor: {action: addNote, stage: care, role: caseOfficer, discretionary: true}\n  referToDoctor:\n',
    at: 'noteDoctor',
  },
  {
    what: 'a field that the action has not',
    code: 'not-this-action',
    was: 'fields: [recipient, dispatchRef]',
    becomes: 'fields: [recipient, stamp]',
    at: 'stamp',
  },
  {
    what: 'a reason required of an action without one',
    code: 'not-this-action',
    was: '    role: [advocate]\n    discretionary: true\n    require: {item: letter, is: [drafted, approved]}',
    becomes:
      '    role: [advocate]\n    discretionary: true\n    reasonRequired: true # of an edit\n    require: {item: letter, is: [drafted, approved]}',
    at: '# of an edit',
  },
  {
    what: 'a step of each item by an action that names none',
    code: 'not-this-action',
    was: '  startVerification:\n    stage: verification\n',
    becomes: '  startVerification:\n    stage: verification\n    per: victim\n',
    at: 'per: victim\n    role: [caseOfficer]\n    require',
  },
  {
    what: 'a fact of the case set by a step of our own',
    code: 'not-this-action',
    was: 'sets: {safety.assessed: [safe, at-risk]}',
    becomes: 'sets: {consent: [given, refused]} # no',
    at: '# no',
  },
  {
    what: 'an action that the system may not take',
    code: 'not-this-action',
    was: 'do: perform, action: markUnanswered',
    becomes: 'do: perform, action: sendLetter',
    at: 'do: perform',
  },
  // People
  {
    what: 'an approver who is alone',
    code: 'single-approver',
    was: 'holders: {director: 1}',
    becomes: 'holders: {director: 1, caseOfficer: 0}',
    at: 'fourEyes: {distinctFrom: startVerification}',
  },
  // Order
  {
    what: 'a value that no step sets any more',
    code: 'unsatisfiable',
    was: 'sets: {consent: [given, refused]}',
    becomes: 'sets: {consent: refused}',
    at: 'is: given}',
  },
  {
    what: 'a status to which nothing leads',
    code: 'unsatisfiable',
    was: '      drafted>approved: approveLetter\n',
    becomes: '',
    at: '- {item: letter, is: approved}\n        - {every',
  },
  {
    what: 'a count that there can never be',
    code: 'unsatisfiable',
    was: '{every: letter.victims, fact: consent, is: given}',
    becomes: '{count: letter.victims, fact: consent, is: given, min: 2, max: 1}',
    at: 'min: 2, max: 1',
  },
  {
    what: 'two conditions that exclude each other',
    code: 'unsatisfiable',
    was: '    require: {fact: closure.requested, is: yes}',
    becomes:
      '    require: {all: [{fact: report.verified, is: yes}, {not: {fact: report.verified, is: yes}}]}',
    at: 'require: {all',
  },
  {
    what: 'two steps that wait for each other',
    code: 'unreachable-step',
    was: '    require: {fact: verification.started, is: unset}',
    becomes: '    require: {fact: report.verified, is: yes}',
    at: '  startVerification:',
  },
  {
    what: 'a step that waits for itself',
    code: 'unreachable-step',
    was: '    stage: care\n    per: victim\n',
    becomes: '    stage: care\n    per: victim\n    require: {done: referToDoctor}\n',
    at: '  referToDoctor:',
  },
  {
    what: 'an exit that no case reaches',
    code: 'unreachable-exit',
    was: '  not-trafficking:\n    when: {fact: report.verified, is: no}',
    becomes:
      '  not-trafficking:\n    when: {all: [{fact: report.verified, is: no}, {fact: closure.requested, is: unset}]}',
    at: '  not-trafficking:',
  },
  {
    what: 'a case that can no longer end',
    code: 'dead-state',
    was: 'is: [answered, withdrawn]}}\n    role',
    becomes: 'is: [answered]}}\n    role',
    at: '  withdrawLetter:',
  },
  {
    what: 'a step that nobody is reminded of',
    code: 'silent-wait',
    was: '    due: {workingDays: 3, basis: sla}\n    escalation:\n      - {at: due-1wd, do: remind, role: caseOfficer}\n      - {at: due, do: escalate, role: director}\n',
    becomes: '',
    at: '  verifyReport:',
  },
  {
    what: 'an answer that nobody waits for',
    code: 'silent-wait',
    was: '    awaits:\n      until: {item: letter, is: answered}\n      due: {workingDays: 20}\n',
    becomes: '',
    at: '  escalateLetter:',
  },
];
