import { type CaseState, cases } from '#cases';
import type { Ledger } from '#kernel';
import { acted, dryOffice, waited } from './dry-case.ts';
import { whatIf } from './what-if.ts';

const DESK = `
id: desk
version: 1
title: {en: Desk, id: Meja}
calendar: ID
office: {zone: Asia/Jakarta, closes: "17:00"}
facts: {report.registered: {enum: [unset, yes]}, report.priority: {enum: [unset, P1, P2, P3, P4]}}
items: {victim: {begins: {addVictim: on-case}}}
steps:
  reportCase: {stage: intake, role: INT}
  registerCase: {stage: intake, role: INT, sets: {report.registered: yes}, due: {workingDays: 5}}
  triageCase: {stage: intake, role: COO, sets: {report.priority: [P1, P2, P3, P4]}}
  startVerification: {stage: intake, role: ADV}
exits:
  referred: {role: COO, when: {fact: report.registered, is: yes}}
`;
const officeOf = (text: string) => dryOffice(text, new Map());
const old = officeOf(DESK);
const UNTIL = '2022-08-31T02:00:00.000Z';

const done = (...acts: readonly (readonly [string, string, string])[]) =>
  acts.reduce<Ledger<CaseState>>((ledger, [action, role, now]) => {
    const input = cases.actions.get(action)?.example;
    return acted(old, waited(old, ledger, now), { action, input, actor: { id: 'somebody', role }, now });
  }, cases.empty).history;

const unverified = done(
  ['reportCase', 'INT', '2022-08-01T02:00:00.000Z'],
  ['registerCase', 'INT', '2022-08-03T02:00:00.000Z'],
  ['startVerification', 'ADV', '2022-08-04T02:00:00.000Z'],
);
const triaged = done(
  ['reportCase', 'INT', '2022-08-01T02:00:00.000Z'],
  ['registerCase', 'INT', '2022-08-01T04:00:00.000Z'],
  ['triageCase', 'COO', '2022-08-01T05:00:00.000Z'],
  ['startVerification', 'ADV', '2022-08-01T06:00:00.000Z'],
);
const tried = (text: string) =>
  whatIf([unverified, triaged], { before: old, after: officeOf(text), until: UNTIL });

describe('what if past cases had gone by a new definition?', () => {
  it('nothing is different, where it is the same one', () =>
    expect(tried(DESK)).toEqual({
      cases: 2,
      before: { blocked: 0, overdue: 0 },
      after: { blocked: 0, overdue: 0 },
      different: [],
    }));

  it('one that was not triaged would have been stopped, if triage came first', () => {
    const guard =
      'startVerification: {stage: intake, role: ADV, require: {fact: report.priority, is: [P1, P2]}}';
    const { after, different } = tried(DESK.replace(/startVerification: .*/, guard));
    expect(after).toEqual({ blocked: 1, overdue: 0 });
    expect(different).toEqual([
      {
        streamId: 'case-dry',
        before: { blocked: [], overdue: [] },
        after: { blocked: ['startVerification: report.priority'], overdue: [] },
      },
    ]);
  });

  it('one that was registered on Wednesday would have been late, if Tuesday were the last day', () => {
    const { after, different } = tried(DESK.replace('workingDays: 5', 'workingDays: 1'));
    expect(after).toEqual({ blocked: 0, overdue: 1 });
    expect(different.map((one) => one.after.overdue)).toEqual([['registerCase 2022-08-02']]);
  });

  it('what the old definition held against a case counts as well', () => {
    const strict = officeOf(DESK.replace('workingDays: 5', 'workingDays: 1'));
    const { before, different } = whatIf([unverified], { before: strict, after: old, until: UNTIL });
    expect(before).toEqual({ blocked: 0, overdue: 1 });
    expect(different.map((one) => one.before.overdue)).toEqual([['registerCase 2022-08-02']]);
  });

  it('a step that nobody would have had the role for is told', () => {
    const { different } = tried(DESK.replace('role: ADV', 'role: LAW'));
    expect(different.map((one) => one.after.blocked)).toEqual([
      ['startVerification: role'],
      ['startVerification: role'],
    ]);
  });
});
