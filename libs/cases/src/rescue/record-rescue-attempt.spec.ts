import { given, waiting } from '../given.ts';
import { approved, requested } from './history.ts';
import { recordRescueAttempt, rescueAttempted } from './record-rescue-attempt.ts';

const input = recordRescueAttempt.example;

describe('record a rescue attempt', () => {
  it('notes its outcome upon the request', () =>
    given(...requested)
      .when('recordRescueAttempt', input)
      .thenEvents(rescueAttempted.of(input)));
  it('counts each attempt', () =>
    expect(
      given(...requested, rescueAttempted.of({ ...input, outcome: 'postponed' }), rescueAttempted.of(input))
        .state()
        .rescue.requests.Q1?.attempts.map(({ outcome }) => outcome),
    ).toEqual(['postponed', 'some-found']));
  it('needs a request', () =>
    given(...approved)
      .when('recordRescueAttempt', input)
      .thenRefused('rescue/request-not-found'));
  it('ends the waiting for the authority', () =>
    expect(waiting('chase-rescue-request', ...requested, rescueAttempted.of(input))).toEqual([]));
});
