import { Code, LocalId, Maybe, Text } from '#kernel';
import { changed } from '../entries.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { ATTEMPT_OUTCOMES } from './codes.ts';
import { needRequest } from './rescue-entries.ts';
import type { AttemptOutcome } from './state.ts';

export class RecordRescueAttempt {
  @LocalId() readonly requestId!: string;
  @Code(ATTEMPT_OUTCOMES) readonly outcome!: AttemptOutcome;
  @Maybe() @Text() readonly note?: string;
}

export const rescueAttempted = eventOf('rescue')('RescueAttempted', {
  shape: RecordRescueAttempt,
  personal: ['note'],
  evolve: (state, { requestId, outcome }, { occurredAt }) => ({
    ...state,
    requests: changed(state.requests, requestId, (request) => ({
      ...request,
      attempts: [...request.attempts, { outcome, when: occurredAt }],
    })),
  }),
  tell: {
    en: ({ requestId, outcome, note }, say) =>
      `A rescue was attempted upon request ${requestId}; the outcome was "${say.word(outcome)}"${tail(note)}`,
    id: ({ requestId, outcome, note }, say) =>
      `Upaya penyelamatan dilakukan atas permintaan ${requestId} dengan hasil "${say.word(outcome)}"${tail(note)}`,
  },
});

/** Records an attempt as a whole; how each person fared is `recordRescueOutcome`. Every attempt is one more fact. */
export const recordRescueAttempt = action({
  name: 'recordRescueAttempt',
  input: RecordRescueAttempt,
  roles: ['ADV'],
  example: { requestId: 'Q1', outcome: 'some-found' },
  emits: [rescueAttempted],
  decide: (input, state) => {
    needRequest(state, input.requestId);
    return [rescueAttempted.of(input)];
  },
});
