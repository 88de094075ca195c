import { checkDefinition } from '../checks/index.ts';
import { FIXTURE_VOCABULARY } from '../fixture.ts';
import {
  caseAfter,
  dueOf,
  first,
  judged,
  officeWith,
  planWith,
  RENAMED,
  SAFETY,
  second,
  VERSION,
  WAYS,
} from './given.ts';

const names = (reasons: readonly { readonly code: string; readonly name: string }[]) =>
  reasons.map(({ code, name }) => `${code} ${name}`);
const unmapped = planWith({ steps: {} });

describe('the two versions of the office', () => {
  it.each([first, second])('may be published', (definition) =>
    expect(checkDefinition(definition, FIXTURE_VOCABULARY, () => 1)).toEqual([]),
  );
});

describe('a case in a step that is called otherwise', () => {
  const one = caseAfter(first, ...WAYS.requested);
  it('does not move without a map', () => {
    const { verdict, reasons } = judged(one, { plan: unmapped });
    expect([verdict, ...names(reasons)]).toEqual(['needs-map', 'step-vanished requestTravelDoc']);
  });
  it('moves with a map, and keeps its time limits', () => {
    const { verdict, reasons, deadlines } = judged(one);
    expect([verdict, reasons]).toEqual(['safe', []]);
    const due = dueOf(first, 'requestTravelDoc', true);
    expect(deadlines).toContainEqual({ deadlineId: 'W1', decision: 'keep', from: due, to: due });
  });
  it('is refused under the name of another step', () => {
    const { verdict, reasons } = judged(one, { plan: planWith({ steps: { requestTravelDoc: 'rescue' } }) });
    expect([verdict, ...names(reasons)]).toEqual(['refused', 'step-changed requestTravelDoc']);
  });
});

describe('a case that has not come to what is changed', () => {
  it('moves without a map', () =>
    expect(judged(caseAfter(first, ...WAYS.reported), { plan: unmapped }).verdict).toBe('safe'));
  it('needs one as soon as a time limit of the step runs', () =>
    expect(judged(caseAfter(first, ...WAYS.verified), { plan: unmapped }).verdict).toBe('needs-map'));
});

describe('the steps that are open', () => {
  const { openBefore, openAfter, blockedAfter } = judged(caseAfter(first, ...WAYS.verified));
  it('are told as they were and as they will be', () => {
    expect(openBefore).toContainEqual({ step: 'requestTravelDoc' });
    expect(openAfter).toContainEqual({ step: 'applyForTravelDoc' });
  });
  it('are told where they will be no more', () => {
    expect(blockedAfter).toEqual([]);
    const issued = caseAfter(first, ...WAYS.issued);
    const cancelling = planWith({ deadlines: { default: 'keep', steps: { rescue: 'cancel' } } });
    expect(judged(issued, { plan: cancelling }).blockedAfter).toEqual([{ step: 'rescue' }]);
  });
});

describe('a time limit', () => {
  const issued = caseAfter(first, ...WAYS.issued);
  it('cannot be kept when the step is blocked after the move', () => {
    const { verdict, reasons } = judged(issued);
    expect([verdict, ...names(reasons)]).toEqual(['refused', 'limit-lost rescue']);
  });
  it('ends when the plan says so', () => {
    const plan = planWith({ deadlines: { default: 'cancel' } });
    const { verdict, deadlines } = judged(issued, { plan });
    expect(verdict).toBe('safe');
    expect(deadlines).toEqual([
      { deadlineId: 'W1', decision: 'cancel', from: dueOf(first, 'rescue', false) },
    ]);
  });
  it('is counted anew from where it began, with its whole ladder', () => {
    const to = officeWith(VERSION, RENAMED, ['due: {days: 10}}\n    esc', 'due: {days: 20}}\n    esc']);
    const plan = planWith({ deadlines: { default: 'keep', steps: { requestTravelDoc: 'recalculate' } } });
    const { verdict, deadlines } = judged(caseAfter(first, ...WAYS.requested), { plan, to });
    expect(verdict).toBe('safe');
    expect(deadlines).toContainEqual({
      deadlineId: 'W1',
      decision: 'recalculate',
      from: dueOf(first, 'requestTravelDoc', true),
      to: dueOf(to, 'applyForTravelDoc', true),
      localDate: '2026-04-01',
      rungs: [expect.objectContaining({ do: 'remind' }), expect.objectContaining({ do: 'requireStep' })],
    });
  });
  it('is not counted anew with a ladder that would have done something else by now', () => {
    const to = officeWith(VERSION, RENAMED, ['      - {at: due-2d, do: remind, role: advocate}\n', '']);
    const plan = planWith({ deadlines: { default: 'recalculate' } });
    const one = caseAfter(first, ...WAYS.requested);
    const running = one.running.map((limit) => ({
      ...limit,
      rungs: limit.rungs.map((rung, index) => (index === 0 ? { ...rung, reachedAt: one.now } : rung)),
    }));
    expect(names(judged({ ...one, running }, { plan, to }).reasons)).toEqual([
      'ladder-changed requestTravelDoc',
    ]);
  });
  it('does not require a step that is no more', () => {
    const to = officeWith(VERSION, RENAMED, ['chaseTravelDoc', 'hurryTravelDoc']);
    const { verdict, reasons } = judged(caseAfter(first, ...WAYS.requested), { to });
    expect([verdict, ...names(reasons)]).toEqual(['needs-map', 'step-vanished chaseTravelDoc']);
  });
});

describe('a case that has gone further than the new definition thought possible', () => {
  const rescued = caseAfter(first, ...WAYS.rescued);
  const closing = 'when: {fact: rescued, is: yes}';
  const needsSafety = 'when: {all: [{fact: rescued, is: yes}, {fact: safety, is: yes}]}';
  const onlyBefore: readonly [string, string] = [
    'require: {fact: papers, is: issued}, sets: {safety: yes}',
    'require: {all: [{fact: papers, is: issued}, {fact: rescued, is: unset}]}, sets: {safety: yes}',
  ];
  it('moves as long as it can still end', () => expect(judged(rescued).verdict).toBe('safe'));
  it('does not move where no exit can be reached', () => {
    const to = officeWith(VERSION, RENAMED, ...SAFETY, onlyBefore, [closing, needsSafety]);
    expect(checkDefinition(to, FIXTURE_VOCABULARY, () => 1)).toEqual([]);
    const { verdict, reasons } = judged(rescued, { to });
    expect([verdict, ...names(reasons)]).toEqual(['refused', 'no-exit rescue@2']);
  });
  it('does not move to where nothing is open and nothing ends', () => {
    const closed: readonly [string, string] = [
      '{any: [{fact: report.verified, is: no}, {fact: rescued, is: yes}]}',
      '{fact: report.verified, is: no}',
    ];
    const to = officeWith(
      VERSION,
      ['      - {at: due+5d, do: requireStep, step: chaseTravelDoc}\n', ''],
      ['  chaseTravelDoc: {action: recordStep, stage: papers, role: supervisor, discretionary: true}\n', ''],
      [
        '  receiveReport: {stage: intake, role: caseOfficer}',
        '  receiveReport: {stage: intake, role: caseOfficer, repeat: {max: 1}}',
      ],
      [
        'require: {fact: papers, is: issued}\n',
        'require: {all: [{fact: papers, is: issued}, {fact: rescued, is: unset}]}\n',
      ],
      closed,
      [closing, 'when: {all: [{fact: rescued, is: yes}, {fact: closure.requested, is: yes}]}'],
    );
    const plan = planWith({ steps: {}, deadlines: { default: 'cancel' } });
    const { verdict, reasons } = judged(rescued, { plan, to });
    expect(verdict).toBe('refused');
    expect(names(reasons)).toEqual(['dead rescue@2', 'no-exit rescue@2', 'silent-wait rescue@2']);
  });
  it('does not move to where it would wait without a time limit', () => {
    const to = officeWith(VERSION, ['    due: {days: 10}\n', '']);
    const plan = planWith({ steps: {}, deadlines: { default: 'cancel' } });
    expect(names(judged(rescued, { plan, to }).reasons)).toEqual(['silent-wait rescue@2']);
  });
});

describe('a waived step', () => {
  it('gives no time limit to a case that would have no other', () => {
    const issued = { ...caseAfter(first, ...WAYS.issued), running: [] };
    const isWaived = (step: string) => step === 'rescue';
    const plan = planWith({ to: 'rescue@3' });
    const to = officeWith(VERSION, RENAMED);
    expect(judged(issued, { plan, to }).verdict).toBe('safe');
    expect(names(judged({ ...issued, isWaived }, { plan, to }).reasons)).toEqual(['silent-wait rescue@3']);
  });
});

describe('an approval', () => {
  const fourEyes: readonly [string, string] = [
    'require: {fact: report.verified, is: unset}\n',
    'require: {fact: report.verified, is: unset}\n    fourEyes: {distinctFrom: receiveReport}\n',
  ];
  const to = officeWith(VERSION, fourEyes);
  const plan = planWith({ steps: {} });
  it('that one person alone gave counts no more, and is told', () => {
    const one = caseAfter(first, ['receiveReport', 'u1'], ['verifyReport', 'u1']);
    const { verdict, approvalsOrphaned } = judged(one, { plan, to });
    expect([verdict, approvalsOrphaned]).toEqual(['safe', [{ step: 'verifyReport' }]]);
  });
  it('that a second person gave counts on', () => {
    const one = caseAfter(first, ['receiveReport', 'u1'], ['verifyReport', 'u2']);
    expect(judged(one, { plan, to }).approvalsOrphaned).toEqual([]);
  });
});
