import { Code, LocalId, Maybe, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { RELIABILITY } from './codes.ts';
import { needReliedUpon } from './pieces.ts';
import { withItem } from './state.ts';

export class AssessEvidence {
  @LocalId() readonly evidenceId!: string;
  @Code(RELIABILITY) readonly reliability!: (typeof RELIABILITY)[number];
  @Maybe() @Text(2000) readonly note?: string;
}

export const evidenceAssessed = eventOf('evidence')('EvidenceAssessed', {
  shape: AssessEvidence,
  personal: ['note'],
  evolve: (state, { evidenceId, reliability }) => withItem(state, evidenceId, { reliability }),
  tell: {
    en: ({ evidenceId, reliability, note }, say) =>
      `The reliability of evidence ${evidenceId} was assessed as ${say.word(reliability)}${tail(note)}`,
    id: ({ evidenceId, reliability, note }, say) =>
      `Keandalan bukti ${evidenceId} dinilai ${say.word(reliability)}${tail(note)}`,
  },
});

export const assessEvidence = action({
  name: 'assessEvidence',
  input: AssessEvidence,
  roles: ['ADV', 'LAW'],
  example: {
    evidenceId: 'E1',
    reliability: 'B',
    note: 'The same conversation was received from two telephones',
  },
  emits: [evidenceAssessed],
  decide: (input, state) => {
    const { reliability } = needReliedUpon(state, input.evidenceId);
    return reliability === input.reliability && input.note === undefined ? [] : [evidenceAssessed.of(input)];
  },
});
