import { Code, Label, LocalId, NeededIf, refuse } from '#kernel';
import { action, eventOf } from '../state.ts';
import { CUSTODY_KINDS } from './codes.ts';
import { needEvidence } from './pieces.ts';
import { withItem } from './state.ts';

type CustodyKind = (typeof CUSTODY_KINDS)[number];

const isHandedOver = ({ kind }: RecordCustody) => kind === 'handed-over';

export class RecordCustody {
  @LocalId() readonly evidenceId!: string;
  @Code(CUSTODY_KINDS) readonly kind!: CustodyKind;
  /** The office to which it was handed over. */
  @NeededIf(isHandedOver) @Label() readonly toOrg?: string;
  /** The number of the receipt. */
  @NeededIf(isHandedOver) @Label() readonly receiptRef?: string;
}

const PHRASES: Record<CustodyKind, { en: string; id: string }> = {
  accessed: { en: 'was accessed', id: 'diakses' },
  'handed-over': { en: 'was handed over to', id: 'diserahkan kepada' },
  returned: { en: 'was returned', id: 'dikembalikan' },
};

export const custodyRecorded = eventOf('evidence')('CustodyRecorded', {
  shape: RecordCustody,
  approveCorrections: true,
  evolve: (state, { evidenceId, kind }) =>
    kind === 'accessed'
      ? state
      : withItem(state, evidenceId, { custody: kind === 'returned' ? 'held' : kind }),
  tell: {
    en: ({ evidenceId, kind, toOrg, receiptRef }) =>
      `Evidence ${evidenceId} ${PHRASES[kind].en}${toOrg ? ` ${toOrg}` : ''}${receiptRef ? `, receipt ${receiptRef}` : ''}`,
    id: ({ evidenceId, kind, toOrg, receiptRef }) =>
      `Bukti ${evidenceId} ${PHRASES[kind].id}${toOrg ? ` ${toOrg}` : ''}${receiptRef ? `, tanda terima ${receiptRef}` : ''}`,
  },
});

export const recordCustody = action({
  name: 'recordCustody',
  input: RecordCustody,
  roles: ['ADV', 'LAW'],
  example: {
    evidenceId: 'E1',
    kind: 'handed-over',
    toOrg: 'Bareskrim Polri',
    receiptRef: 'STPL/12/VIII/2022',
  },
  emits: [custodyRecorded],
  decide: (input, state) => {
    const { custody } = needEvidence(state, input.evidenceId);
    if (input.kind === 'returned' && custody !== 'handed-over') {
      refuse(
        'evidence/not-handed-over',
        'Only what was handed over can be returned; record the hand-over first',
      );
    }
    return [custodyRecorded.of(input)];
  },
});
