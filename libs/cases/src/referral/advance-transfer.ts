import { Code, LocalId, Maybe, refuse, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { TRANSFER_STEPS } from './codes.ts';
import { needSharingOfAll } from './propose-transfer.ts';
import type { Transfer, TransferStep } from './state.ts';

export class AdvanceTransfer {
  @LocalId() readonly transferId!: string;
  @Code(TRANSFER_STEPS) readonly kind!: TransferStep;
  @Maybe() @Text(1000) readonly note?: string;
}

/** Which steps may follow; none after an end. */
const NEXT: Readonly<Record<Transfer['status'], readonly TransferStep[]>> = {
  proposed: ['accepted', 'rejected'],
  accepted: ['completed', 'rejected'],
  rejected: [],
  completed: [],
};

export const transferAdvanced = eventOf('referral')('TransferAdvanced', {
  shape: AdvanceTransfer,
  personal: ['note'],
  evolve: (state, { transferId, kind }, { recordedAt }) => {
    const transfer = state.transfers[transferId];
    if (!transfer) return state;
    const moved = { ...transfer, status: kind, at: recordedAt };
    return { ...state, transfers: { ...state.transfers, [transferId]: moved } };
  },
  tell: {
    en: ({ transferId, kind, note }, say) =>
      `Transfer ${transferId} of the case was ${say.word(kind)}${tail(note)}`,
    id: ({ transferId, kind, note }, say) => `Pelimpahan ${transferId} kasus ${say.word(kind)}${tail(note)}`,
  },
});

export const advanceTransfer = action({
  name: 'advanceTransfer',
  input: AdvanceTransfer,
  roles: ['COO'],
  example: { transferId: 'T1', kind: 'accepted' },
  emits: [transferAdvanced],
  decide: (input, state) => {
    const transfer =
      state.referral.transfers[input.transferId] ??
      refuse('transfer/not-found', 'There is no such transfer of this case; propose it first');
    if (transfer.status === input.kind) return [];
    if (!NEXT[transfer.status].includes(input.kind)) {
      refuse('transfer/wrong-step', 'The transfer does not stand where this step may follow', {
        now: transfer.status,
        next: NEXT[transfer.status],
      });
    }
    // The data leave the office here, so consent counts as it stands now.
    if (input.kind === 'completed') needSharingOfAll(state, transfer.toKind);
    return [transferAdvanced.of(input)];
  },
});
