import { given, waiting } from '../given.ts';
import { reported } from '../report/history.ts';
import { casePaused, caseResumed, pauseCase, resumeCase } from './pause-case.ts';

const paused = [...reported, casePaused.of(pauseCase.example)] as const;

describe('a pause', () => {
  it('has a last day', () => {
    given(...reported)
      .when('pauseCase', pauseCase.example)
      .thenEvents(casePaused.of(pauseCase.example));
  });
  it('does nothing when it lasts until then already', () => {
    given(...paused)
      .when('pauseCase', pauseCase.example)
      .thenNothing();
  });
  it('is not made for the past', () => {
    given(...reported)
      .when('pauseCase', { ...pauseCase.example, until: '2022-07-31' })
      .thenRefused('pause/past');
  });
  it('waits in the work queue for its end', () =>
    expect(waiting('end-pause', ...paused)).toMatchObject([{ dueAt: '2022-09-30T16:59:59.999Z' }]));
  it('ends when the work is resumed', () => {
    given(...paused)
      .when('resumeCase', resumeCase.example)
      .thenEvents(caseResumed.of(resumeCase.example));
    expect(waiting('end-pause', ...paused, caseResumed.of({}))).toEqual([]);
  });
  it('ends once', () => {
    given(...reported)
      .when('resumeCase', {})
      .thenNothing();
  });
});
