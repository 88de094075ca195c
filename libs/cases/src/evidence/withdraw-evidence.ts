import { LocalId, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { needEvidence } from './pieces.ts';
import { withItem } from './state.ts';

export class WithdrawEvidence {
  @LocalId() readonly evidenceId!: string;
  @Text(1000) readonly reason!: string;
}

export const evidenceWithdrawn = eventOf('evidence')('EvidenceWithdrawn', {
  shape: WithdrawEvidence,
  personal: ['reason'],
  evolve: (state, { evidenceId }) => withItem(state, evidenceId, { withdrawn: true }),
  tell: {
    en: ({ evidenceId, reason }) => `Evidence ${evidenceId} was withdrawn and is not relied upon: ${reason}`,
    id: ({ evidenceId, reason }) =>
      `Bukti ${evidenceId} ditarik dan tidak lagi dijadikan sandaran: ${reason}`,
  },
});

export const withdrawEvidence = action({
  name: 'withdrawEvidence',
  input: WithdrawEvidence,
  roles: ['ADV', 'LAW'],
  example: { evidenceId: 'E1', reason: 'The picture shows another building' },
  emits: [evidenceWithdrawn],
  decide: (input, state) =>
    needEvidence(state, input.evidenceId).withdrawn ? [] : [evidenceWithdrawn.of(input)],
});
