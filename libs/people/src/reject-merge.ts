import { refuse, Text } from '#kernel';
import { action, eventOf } from './state.ts';

export class RejectMerge {
  @Text(1000) readonly reason!: string;
}

export const mergeRejected = eventOf('merge')('MergeRejected', {
  shape: RejectMerge,
  personal: ['reason'],
  evolve: ({ proposed: _rejected, ...merge }) => merge,
  tell: {
    en: ({ reason }) => `The proposed merge was rejected: ${reason}`,
    id: ({ reason }) => `Usulan penggabungan ditolak: ${reason}`,
  },
});

export const rejectMerge = action({
  name: 'rejectMerge',
  input: RejectMerge,
  roles: ['ADV', 'COO'],
  example: { reason: 'Sisters, not one person' },
  emits: [mergeRejected],
  decide: (input, { merge }) =>
    merge.proposed
      ? [mergeRejected.of(input)]
      : refuse('merge/not-proposed', 'No merge waits for a decision here'),
});
