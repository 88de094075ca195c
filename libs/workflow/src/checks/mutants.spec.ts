import { FIXTURE_VOCABULARY, FIXTURE_YAML } from '../fixture.ts';
import { definitionSchema, type Finding, readDefinition } from '../reading/index.ts';
import { checkDefinition } from './index.ts';

const mistakesIn = (text: string): readonly Finding[] => {
  const { definition, findings, lineOf } = readDefinition(text);
  return definition ? checkDefinition(definition, FIXTURE_VOCABULARY, lineOf) : findings;
};

/** The good definition with one place changed. The place MUST be there, once. */
const mutated = (was: string, becomes: string): string => {
  const [before, after, ...more] = FIXTURE_YAML.split(was);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`"${was}" stands ${more.length + (after === undefined ? 0 : 1)} times`);
  return `${before}${becomes}${after}`;
};

/** Its line, by the words that stand on it. */
const lineWith = (text: string, words: string): number => {
  const lines = text.split('\n').flatMap((line, index) => (line.includes(words) ? [index + 1] : []));
  if (lines.length !== 1) throw new Error(`"${words}" stands on ${lines.length} lines`);
  return lines[0] ?? 0;
};

interface Mutant {
  readonly what: string;
  readonly code: string;
  readonly was: string;
  readonly becomes: string;
  /** Words on the line that is to be named. */
  readonly at: string;
}

const mutants: readonly Mutant[] = [
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

describe('a definition in which nothing is wrong', () => {
  it('is published', () => expect(mistakesIn(FIXTURE_YAML)).toEqual([]));
  it('says which schema it follows', () => expect(definitionSchema.title).toBe('Workflow definition'));
});

describe.each(mutants)('a definition with $what', ({ code, was, becomes, at }) => {
  it(`is refused: definition/${code}`, () => {
    const text = mutated(was, becomes);
    const found = mistakesIn(text);
    const [first = '', ...rest] = at.split('\n');
    const line =
      rest.length === 0 ? lineWith(text, first) : text.slice(0, text.indexOf(at)).split('\n').length;
    expect(found).toContainEqual(expect.objectContaining({ code: `definition/${code}`, line }));
    expect(new Set(found.map((one) => one.code))).toEqual(new Set([`definition/${code}`]));
  });
});
