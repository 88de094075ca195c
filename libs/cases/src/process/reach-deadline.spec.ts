import { recorded } from '#kernel';
import { given, waiting } from '../given.ts';
import { caseReported, reportCase } from '../report/report-case.ts';
import { armingDeadlines } from './deadline-armed.ts';
import { deadlineEnded } from './deadline-ended.ts';
import { armed, reached, running } from './history.ts';
import { reachDeadline } from './reach-deadline.ts';

const ended = [...running, deadlineEnded.of({ deadlineId: 'W1', outcome: 'met' })];

describe('a time limit of a step', () => {
  it('is reached rung by rung, each with when it was due and when that was noticed', () => {
    given(...running)
      .when('reachDeadline', reachDeadline.example)
      .thenEvents(reached(0, reachDeadline.example.firedAt));
  });
  it('is not reached twice', () => {
    given(...running, reached(0))
      .when('reachDeadline', reachDeadline.example)
      .thenNothing();
  });
  it('is moot once it has ended', () => {
    given(...ended)
      .when('reachDeadline', reachDeadline.example)
      .thenNothing();
  });
  it('is refused before its time', () => {
    given(...running)
      .when('reachDeadline', { deadlineId: 'W1', rung: 2, firedAt: '2022-08-09T10:00:00.000Z' })
      .thenRefused('time-limit/not-due');
  });
  it('has no more rungs than its ladder', () => {
    given(...running)
      .when('reachDeadline', { ...reachDeadline.example, rung: 3 })
      .thenRefused('time-limit/no-rung');
  });
  it('is refused when there is none', () => {
    given(...running)
      .when('reachDeadline', { ...reachDeadline.example, deadlineId: 'W2' })
      .thenRefused('time-limit/not-found');
  });
  it('is kept short once it has ended', () => {
    const { process } = given(...ended).state();
    expect(process.running).toEqual({});
    expect(process.ended).toEqual({
      W1: { step: armed.step, item: armed.item, dueAt: armed.dueAt, outcome: 'met' },
    });
  });
  it('changes nothing when what armed it was retracted', () => {
    const { process } = given(caseReported.of(reportCase.example), reached(0), ...ended.slice(2)).state();
    expect(process).toMatchObject({ running: {}, ended: {} });
  });
});

describe('the work queue', () => {
  it('shows nothing while no rung is reached', () =>
    expect(waiting('keep-time-limit', ...running)).toEqual([]));
  it('reminds', () =>
    expect(waiting('keep-time-limit', ...running, reached(0))).toMatchObject([
      { role: 'ADV', dueAt: armed.dueAt, about: 'L1' },
    ]));
  it('passes on to whom it was escalated', () => {
    const past = [...running, reached(0), reached(1)];
    expect(waiting('keep-time-limit', ...past)).toEqual([]);
    expect(waiting('resolve-time-limit', ...past)).toMatchObject([{ role: 'COO', about: 'L1' }]);
  });
  it('shows the step that has become required, and closing waits for it', () =>
    expect(waiting('take-required-step', ...running, reached(2))).toMatchObject([
      { id: 'required-W1-escalateLetter', blocksClosure: true },
    ]));
  it('shows nothing of a time limit that has ended', () => {
    const past = [...running, reached(2), deadlineEnded.of({ deadlineId: 'W1', outcome: 'met' })];
    expect(waiting('take-required-step', ...past)).toEqual([]);
  });
});

describe('setting time limits running', () => {
  it('gives ids that nothing in the history has ever had', () => {
    const { deadlineId: _, ...terms } = armed;
    const history = recorded({ now: armed.from, actor: { id: 'advocate-1', role: 'ADV' } }, running);
    const ids = armingDeadlines(history, [terms, terms]).map(({ data }) => data.deadlineId);
    expect(ids).toEqual(['W2', 'W3']);
  });
});
