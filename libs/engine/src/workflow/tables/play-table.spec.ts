import { dryOffice } from './dry-case.ts';
import { playTables } from './play-table.ts';
import { readTable } from './read-table.ts';

const DESK = `
id: desk
version: 1
title: {en: Desk, id: Meja}
calendar: ID
office: {zone: Asia/Jakarta, closes: "17:00"}
facts: {report.registered: {enum: [unset, yes]}}
items: {victim: {begins: {addVictim: on-case}}}
steps:
  reportCase: {stage: intake, role: INT}
  registerCase:
    stage: intake
    role: INT
    sets: {report.registered: yes}
    due: {workingDays: 1}
    escalation: [{at: due, do: remind, role: INT}, {at: due+1wd, do: escalate, role: COO}]
  triageCase: {stage: intake, role: COO, require: {fact: report.registered, is: yes}}
exits:
  referred: {role: COO, when: {fact: report.registered, is: yes}}
`;
const office = dryOffice(DESK, new Map());
const BEGINNING = 'definition: desk@1\nstarts: 2022-08-01T02:00:00Z\npasts: {reported: [reportCase]}\n';
const play = (rows: string) => playTables(office, [readTable(`${BEGINNING}rows:\n${rows}`)]);
const flawsOf = (row: string) => play(`  - {name: a row, ${row}}`).rows[0]?.flaws;

describe('a row of a table', () => {
  it('has no flaws when everything is as it says', () => {
    expect(flawsOf('given: [reported], when: registerCase, then: {events: [CaseRegistered]}')).toEqual([]);
    expect(flawsOf('given: [reported], when: triageCase, then: {blockedBy: [report.registered]}')).toEqual(
      [],
    );
    const due = '{step: registerCase, due: 2022-08-02}';
    expect(flawsOf(`given: [reported], then: {events: [], deadlines: [${due}]}`)).toEqual([]);
    const reached = '[{step: registerCase, do: remind}]';
    expect(flawsOf(`given: [reported], at: 2022-08-02T10:00:00Z, then: {reached: ${reached}}`)).toEqual([]);
    expect(flawsOf('given: [reported], at: 2022-08-02T09:59:59Z, then: {reached: []}')).toEqual([]);
    const byAdvocate = '{do: registerCase, as: advocate-1/ADV}';
    expect(flawsOf(`given: [reported], when: ${byAdvocate}, then: {refused: access/role}`)).toEqual([]);
    const unnamed = '{do: registerCase, with: {caseNumber: null}}';
    expect(flawsOf(`given: [reported], when: ${unnamed}, then: {refused: input/invalid}`)).toEqual([]);
  });

  it.each([
    [
      'given: [reported], when: registerCase, then: {events: [CaseTriaged]}',
      'events: ["CaseRegistered"], not ["CaseTriaged"]',
    ],
    ['given: [reported], when: registerCase, then: {blockedBy: [x]}', 'blockedBy: nothing stood in the way'],
    [
      'given: [reported], when: triageCase, then: {blockedBy: [x]}',
      'blockedBy: ["report.registered"], not ["x"]',
    ],
    [
      'given: [reported], when: registerCase, then: {refused: case/closed}',
      'refused: nothing, not case/closed',
    ],
    [
      'given: [reported], when: triageCase, then: {deadlines: []}',
      'refused: workflow/blocked (report.registered), not nothing',
    ],
    [
      'given: [reported], at: 2022-08-03T10:00:00Z, then: {reached: []}',
      'reached: [{"step":"registerCase","do":"remind"},{"step":"registerCase","do":"escalate"}], not []',
    ],
    ['given: [triageCase], then: {events: []}', 'what is given cannot be: case/not-found'],
  ])('%s: says what is otherwise', (row, flaw) => expect(flawsOf(row)).toEqual([flaw]));

  it('says which time limits run, where an expected one does not', () =>
    expect(flawsOf('given: [reported], then: {deadlines: [{step: registerCase, due: 2022-08-03}]}')).toEqual([
      'deadlines: {"step":"registerCase","due":"2022-08-03"} is not among [{"step":"registerCase","due":"2022-08-02"}]',
    ]));
});

describe('the coverage of tables', () => {
  it('counts what was seen, and names what was not', () => {
    const { coverage } = play(
      '  - {name: a, given: [reported], when: triageCase, then: {blockedBy: [report.registered]}}',
    );
    expect(coverage).toEqual({
      steps: { seen: 1, of: 3, missing: ['registerCase', 'triageCase'] },
      guards: {
        seen: 1,
        of: 4,
        missing: [
          'triageCase: {fact:report.registered,is:[yes]} holds',
          'exit referred: {fact:report.registered,is:[yes]} holds',
          'exit referred: {fact:report.registered,is:[yes]} blocks',
        ],
      },
      rungs: { seen: 0, of: 2, missing: ['registerCase: rung 1', 'registerCase: rung 2'] },
      exits: { seen: 0, of: 1, missing: ['referred'] },
    });
  });

  it('is of all tables together', () => {
    const one = readTable(
      `${BEGINNING}rows: [{name: a, given: [reported, registerCase], then: {events: []}}]`,
    );
    const other = readTable(
      `${BEGINNING}rows: [{name: b, given: [reported], at: 2022-08-02T10:00:00Z, then: {events: []}}]`,
    );
    const { coverage } = playTables(office, [one, other]);
    expect(coverage.steps.missing).toEqual(['triageCase']);
    expect(coverage.rungs.missing).toEqual(['registerCase: rung 2']);
  });
});

describe('a table that is not well written', () => {
  it.each([
    ['rows: []', 'line 1: '],
    [
      `${BEGINNING}rows:\n  - name: a\n    given: []\n    than: {}`,
      'line 5: rows.0 must have required property',
    ],
    [
      `${BEGINNING}rows:\n  - {name: a, given: [{make: x}], then: {events: []}}`,
      "line 5: rows.0.given.0 must have required property 'do'",
    ],
    [`${BEGINNING}rows:\n  - {name: a, given: [], then: {}}`, 'must NOT have fewer than 1 properties'],
    [
      `${BEGINNING}rows:\n  - {name: a, given: [], at: tomorrow, then: {events: []}}`,
      'line 5: rows.0.at must match format "date-time"',
    ],
    ['rows: [', 'line 1: '],
  ])('%j is refused by its line', (text, flaw) => expect(() => readTable(text)).toThrow(flaw));
});
