/** A mistake in the good definition, which the checks must find. */
export interface Mutant {
  readonly what: string;
  readonly code: string;
  readonly was: string;
  readonly becomes: string;
  /** Words on the line that is to be named. */
  readonly at: string;
}

/** Mistakes of form, and names of what there is not. */
export const MUTANTS_OF_WORDS: readonly Mutant[] = [
  // Form
  {
    what: 'a text that is no YAML',
    code: 'schema',
    was: 'calendar: ID\noffice',
    becomes: 'calendar: ID: KH\noffice',
    at: 'calendar: ID: KH',
  },
  {
    what: 'a key that stands twice',
    code: 'duplicate',
    was: '  referToDoctor:\n',
    becomes: '  sendLetter: {stage: care, role: caseOfficer}\n  referToDoctor:\n',
    at: 'sendLetter: {stage',
  },
  {
    what: 'a property that there is not',
    code: 'schema',
    was: '    evidence: [{type: interview-note}]',
    becomes: '    evidense: [{type: interview-note}]',
    at: 'evidense',
  },
  {
    what: 'a step without a role',
    code: 'schema',
    was: '  receiveReport:\n    stage: intake\n    role: caseOfficer\n',
    becomes: '  receiveReport:\n    stage: intake\n',
    at: '  receiveReport:',
  },
  {
    what: 'a moment that is none',
    code: 'schema',
    was: 'at: due-2wd',
    becomes: 'at: 2wd before due',
    at: '2wd before due',
  },
  {
    what: 'a time limit of two lengths',
    code: 'schema',
    was: 'due: {workingDays: 3, basis: sla}',
    becomes: 'due: {workingDays: 3, days: 3}',
    at: 'workingDays: 3, days: 3',
  },
  {
    what: 'a reminder of nobody',
    code: 'schema',
    was: '{at: due-2wd, do: remind, role: advocate}',
    becomes: '{at: due-2wd, do: remind}',
    at: 'due-2wd, do: remind',
  },
  {
    what: 'a condition in a string',
    code: 'schema',
    was: 'require: {fact: verification.started, is: unset}',
    becomes: 'require: verification.started == unset',
    at: '== unset',
  },
  {
    what: 'a fact that can never be unknown',
    code: 'schema',
    was: 'report.verified: {enum: [unset, yes, no]}',
    becomes: 'report.verified: {enum: [yes, no]}',
    at: 'report.verified: {enum: [yes, no]}',
  },
  {
    what: 'a version that is no number',
    code: 'schema',
    was: 'version: 3',
    becomes: 'version: third',
    at: 'version: third',
  },
  {
    what: 'a value that stands twice',
    code: 'duplicate',
    was: 'report.verified: {enum: [unset, yes, no]}',
    becomes: 'report.verified: {enum: [unset, yes, no, yes]}',
    at: 'yes, no, yes',
  },
  // Names
  {
    what: 'an unknown role',
    code: 'unknown-role',
    was: '{at: due, do: escalate, role: director}',
    becomes: '{at: due, do: escalate, role: directors}',
    at: 'directors',
  },
  {
    what: 'a misspelt fact in a guard',
    code: 'unknown-fact',
    was: '        - {fact: report.verified, is: yes}\n        - {item: letter, is: approved}\n        - {every: letter.victims',
    becomes:
      '        - {fact: report.verifed, is: yes}\n        - {item: letter, is: approved}\n        - {every: letter.victims',
    at: 'report.verifed',
  },
  {
    what: 'a fact that no case has',
    code: 'unknown-fact',
    was: '  closure.requested: {enum: [unset, yes]}\n',
    becomes: '  closure.requested: {enum: [unset, yes]}\n  weather: {enum: [unset, fine]}\n',
    at: 'weather',
  },
  {
    what: 'a wrong value in a guard',
    code: 'unknown-value',
    was: '{every: letter.victims, fact: consent, is: given}',
    becomes: '{every: letter.victims, fact: consent, is: granted}',
    at: 'granted',
  },
  {
    what: 'a value of a fact left out',
    code: 'unknown-value',
    was: 'consent: {enum: [unset, requested, given, refused]',
    becomes: 'consent: {enum: [unset, requested, given]',
    at: 'consent: {enum: [unset, requested, given]',
  },
  {
    what: 'an unknown status',
    code: 'unknown-value',
    was: 'unanswered>escalated: escalateLetter',
    becomes: 'unanswered>raised: escalateLetter',
    at: 'unanswered>raised',
  },
  {
    what: 'a transition by an unknown step',
    code: 'unknown-step',
    was: 'approved>sent: sendLetter',
    becomes: 'approved>sent: dispatchLetter',
    at: 'dispatchLetter',
  },
  {
    what: 'an unknown step in the ladder',
    code: 'unknown-step',
    was: 'step: escalateLetter',
    becomes: 'step: escalateLeter',
    at: 'escalateLeter}',
  },
  {
    what: 'a step by an action that there is not',
    code: 'unknown-action',
    was: '    action: recordStep\n',
    becomes: '    action: recordSteps\n',
    at: 'recordSteps',
  },
  {
    what: 'a step of an item that there is not',
    code: 'unknown-item',
    was: '  referToDoctor:\n    stage: care\n    per: victim',
    becomes: '  referToDoctor:\n    stage: care\n    per: patient',
    at: 'patient',
  },
  {
    what: 'a guard on an item that is not at hand',
    code: 'unknown-item',
    was: '    require: {fact: report.verified, is: yes}\n    due: {workingDays: 5}',
    becomes: '    require: {fact: consent, is: given}\n    due: {workingDays: 5}',
    at: 'require: {fact: consent, is: given}',
  },
  {
    what: 'a link that there is not',
    code: 'unknown-link',
    was: 'some: letter.victims',
    becomes: 'some: letter.persons',
    at: 'letter.persons',
  },
  {
    what: 'a calendar that there is not',
    code: 'unknown-calendar',
    was: 'due: {workingDays: 10, calendar: ID}',
    becomes: 'due: {workingDays: 10, calendar: TH}',
    at: 'calendar: TH',
  },
  {
    what: 'a source of evidence that there is not',
    code: 'unknown-source',
    was: 'type: interview-note',
    becomes: 'type: hearsay',
    at: 'hearsay',
  },
  {
    what: 'a reason to close that there is not',
    code: 'unknown-exit',
    was: '  goals-met:\n',
    becomes: '  goals-mat:\n',
    at: 'goals-mat',
  },
  {
    what: 'an office in no time zone',
    code: 'unknown-zone',
    was: 'Asia/Jakarta',
    becomes: 'Asia/Batavia-Sea',
    at: 'Batavia',
  },
];
