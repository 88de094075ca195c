import { Code, Codes, Label, LocalId, refuse, Text } from '#kernel';
import { nextId } from '../ids.ts';
import { activeVictims } from '../report/victims.ts';
import { action, type CaseState, eventOf } from '../state.ts';
import { DATA_SCOPES, RECEIVER_KINDS } from './codes.ts';
import { needSharing } from './sharing.ts';
import { type ReceiverKind, runs } from './state.ts';

export class ProposeTransfer {
  @Label() readonly toOrg!: string;
  @Code(RECEIVER_KINDS) readonly toKind!: ReceiverKind;
  @Codes(DATA_SCOPES) readonly dataScope!: readonly string[];
  @Text(1000) readonly reason!: string;
}

class TransferProposed extends ProposeTransfer {
  @LocalId() readonly transferId!: string;
}

export const transferProposed = eventOf('referral')('TransferProposed', {
  shape: TransferProposed,
  fixed: ['transferId'],
  personal: ['reason'],
  evolve: (state, { transferId, ...transfer }, { id, recordedAt }) => ({
    ...state,
    transfers: {
      ...state.transfers,
      [transferId]: { id: transferId, ...transfer, status: 'proposed', at: recordedAt, details: id },
    },
  }),
  tell: {
    en: ({ transferId, toOrg, dataScope, reason }, say) =>
      `Transfer ${transferId} of the case to ${toOrg} was proposed, sharing ${say.list(dataScope)}: ${reason}`,
    id: ({ transferId, toOrg, dataScope, reason }, say) =>
      `Pelimpahan ${transferId} kasus ke ${toOrg} diusulkan, dengan berbagi ${say.list(dataScope)}: ${reason}`,
  },
});

/** Refuses with `consent/missing` unless everybody on the case agreed to this sharing. */
export const needSharingOfAll = (state: CaseState, toKind: ReceiverKind): void =>
  needSharing(
    state,
    activeVictims(state).map(({ personId }) => personId),
    toKind,
  );

export const proposeTransfer = action({
  name: 'proposeTransfer',
  input: ProposeTransfer,
  roles: ['COO'],
  example: {
    toOrg: 'Yayasan Contoh Pendamping',
    toKind: 'partner',
    dataScope: ['whole-file'],
    reason: 'The persons return to a province where that organisation works',
  },
  emits: [transferProposed],
  decide: (input, state, { history }) => {
    const { transfers } = state.referral;
    const running = Object.values(transfers).find(runs);
    if (running) {
      if (running.toOrg === input.toOrg) return [];
      refuse('transfer/pending', 'Another transfer of this case is under way; let it end first');
    }
    needSharingOfAll(state, input.toKind);
    return [transferProposed.of({ ...input, transferId: nextId('T', transferProposed, history) })];
  },
});
