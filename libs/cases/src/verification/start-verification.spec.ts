import { by } from '#kernel';
import { given, waiting } from '../given.ts';
import { registered } from '../report/history.ts';
import { caseTriaged, triageCase } from '../report/triage-case.ts';
import { concludeVerification, verificationConcluded } from './conclude-verification.ts';
import { startVerification, verificationStarted } from './start-verification.ts';

const input = startVerification.example;
const started = verificationStarted.of(input);
const concluded = by(
  { id: 'coordinator-1', role: 'COO' },
  verificationConcluded.of(concludeVerification.example),
);

describe('start a verification', () => {
  it('says how, and who is asked', () =>
    given(...registered)
      .when('startVerification', input)
      .thenEvents(started));
  it('does nothing the second time', () =>
    given(...registered, started)
      .when('startVerification', input)
      .thenNothing());
  it('waits for the one that runs to be concluded', () =>
    given(...registered, started)
      .when('startVerification', { ...input, method: 'open-sources' })
      .thenRefused('verification/running'));
  it('may start again on new facts after a conclusion', () => {
    given(...registered, started, concluded)
      .when('startVerification', input)
      .thenEvents(started);
    expect(given(...registered, started, concluded, started).state().verification).not.toHaveProperty(
      'concluded',
    );
  });
  it('is asked for after triage, and then its conclusion', () => {
    const triaged = [...registered, caseTriaged.of(triageCase.example)] as const;
    expect(waiting('start-verification', ...registered)).toEqual([]);
    expect(waiting('start-verification', ...triaged)).toEqual([expect.objectContaining({ role: 'ADV' })]);
    expect(waiting('start-verification', ...triaged, started)).toEqual([]);
    expect(waiting('conclude-verification', ...triaged, started)).toEqual([
      expect.objectContaining({ role: 'COO', blocksClosure: true }),
    ]);
    expect(waiting('conclude-verification', ...triaged, started, concluded)).toEqual([]);
  });
});
