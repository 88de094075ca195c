import { Code, Maybe, refuse, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { CLOSURE_REASONS } from './codes.ts';
import { needReadyToClose } from './ready-to-close.ts';
import { needRequested } from './requested.ts';
import { type ClosureReason, decided } from './state.ts';

export class ApproveClosure {
  @Maybe() @Text(1000) readonly note?: string;
}

/** The approval is the closing: the second person is the one who acts here. */
class CaseClosed extends ApproveClosure {
  @Code(CLOSURE_REASONS) readonly reason!: ClosureReason;
}

export const caseClosed = eventOf('closure')('CaseClosed', {
  shape: CaseClosed,
  personal: ['note'],
  approveCorrections: true,
  evolve: (state, { reason }, { recordedAt }) => ({
    ...decided(state),
    closed: { at: recordedAt, reason },
  }),
  tell: {
    en: ({ reason, note }, say) =>
      `The case was closed by a second person (${say.word(reason)})${tail(note)}`,
    id: ({ reason, note }, say) => `Kasus ditutup oleh orang kedua (${say.word(reason)})${tail(note)}`,
  },
});

export const approveClosure = action({
  name: 'approveClosure',
  input: ApproveClosure,
  roles: ['COO'],
  example: { note: 'Read and agreed.' },
  emits: [caseClosed],
  decide: ({ note }, state, { actor }) => {
    const { by, reason, waived } = needRequested(state.closure);
    if (by === actor.id)
      refuse('approval/self', 'A second person closes the case: not the one who requested it');
    needReadyToClose(state, waived);
    return [caseClosed.of({ reason, note })];
  },
});
