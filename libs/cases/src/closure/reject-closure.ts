import { Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { needRequested } from './requested.ts';
import { decided } from './state.ts';

export class RejectClosure {
  @Text(1000) readonly reason!: string;
}

export const closureRejected = eventOf('closure')('ClosureRejected', {
  shape: RejectClosure,
  personal: ['reason'],
  evolve: (state) => decided(state),
  tell: {
    en: ({ reason }) => `Closing the case was refused: ${reason}`,
    id: ({ reason }) => `Penutupan kasus ditolak: ${reason}`,
  },
});

export const rejectClosure = action({
  name: 'rejectClosure',
  input: RejectClosure,
  roles: ['COO'],
  example: { reason: 'The restitution is not paid yet.' },
  emits: [closureRejected],
  decide: (input, { closure }) => {
    needRequested(closure);
    return [closureRejected.of(input)];
  },
});
