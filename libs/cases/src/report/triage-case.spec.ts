import { given, waiting } from '../given.ts';
import { startVerification, verificationStarted } from '../verification/start-verification.ts';
import { registered, reported } from './history.ts';
import { caseTriaged, triageCase } from './triage-case.ts';

const input = triageCase.example;
const triaged = caseTriaged.of(input);

describe('triage a case', () => {
  it('sets its priority', () =>
    given(...registered)
      .when('triageCase', input)
      .thenEvents(triaged));
  it('does nothing the second time', () =>
    given(...registered, triaged)
      .when('triageCase', input)
      .thenNothing());
  it('may be done again when the danger grows or passes', () => {
    const calmer = { priority: 'P3', riskFactors: [] } as const;
    given(...registered, triaged)
      .when('triageCase', calmer)
      .thenEvents(caseTriaged.of(calmer));
    expect(given(...registered, triaged, caseTriaged.of(calmer)).state().report).not.toHaveProperty(
      'nextStepBy',
    );
  });
  it('gives a day to its end', () =>
    given(...registered)
      .when('triageCase', { ...input, nextStepBy: '2022-08-02' })
      .thenEvents(caseTriaged.of({ ...input, nextStepBy: '2022-08-02T16:59:59.999Z' })));
  it('waits for the next step until verification starts', () => {
    expect(waiting('take-next-step', ...registered, triaged)).toEqual([
      expect.objectContaining({ dueAt: input.nextStepBy }),
    ]);
    const started = verificationStarted.of(startVerification.example);
    expect(waiting('take-next-step', ...registered, triaged, started)).toEqual([]);
  });
  it('is refused before the case has a number', () =>
    given(...reported)
      .when('triageCase', input)
      .thenRefused('case/not-registered'));
});
