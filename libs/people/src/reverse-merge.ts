import { Text } from '#kernel';
import { action, eventOf } from './state.ts';

export class ReverseMerge {
  @Text(1000) readonly basis!: string;
}

export const mergeReversed = eventOf('merge')('MergeReversed', {
  shape: ReverseMerge,
  personal: ['basis'],
  evolve: ({ intoPersonId: _reversed, ...merge }) => merge,
  tell: {
    en: ({ basis }) => `The merge was reversed; this registration stands for itself again: ${basis}`,
    id: ({ basis }) => `Penggabungan dibatalkan; pendaftaran ini kembali berdiri sendiri: ${basis}`,
  },
});

export const reverseMerge = action({
  name: 'reverseMerge',
  input: ReverseMerge,
  roles: ['COO'],
  on: 'existing',
  example: { basis: 'The two passports turned out to belong to sisters' },
  emits: [mergeReversed],
  decide: (input, { merge }) => (merge.intoPersonId === undefined ? [] : [mergeReversed.of(input)]),
});
