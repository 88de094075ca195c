import { Codes, Text, Uuid } from '#kernel';
import { action, eventOf } from '../state.ts';
import { DUPLICATE_BASES } from './codes.ts';
import { needOtherCase } from './other-case.ts';

export class FlagDuplicate {
  @Uuid() readonly otherCaseId!: string;
  @Codes(DUPLICATE_BASES) readonly basis!: readonly string[];
  @Text(1000) readonly reason!: string;
}

export const possibleDuplicateFlagged = eventOf('report')('PossibleDuplicateFlagged', {
  shape: FlagDuplicate,
  personal: ['reason'],
  evolve: (state, { otherCaseId }) => ({
    ...state,
    duplicates: { ...state.duplicates, [otherCaseId]: 'flagged' },
  }),
  tell: {
    en: ({ basis, reason }, say) =>
      `Another case was flagged as possibly the same (${say.list(basis)}): ${reason}`,
    id: ({ basis, reason }, say) => `Kasus lain ditandai mungkin sama (${say.list(basis)}): ${reason}`,
  },
});

export const flagDuplicate = action({
  name: 'flagDuplicate',
  input: FlagDuplicate,
  roles: ['SYS', 'INT', 'ADV'],
  example: {
    otherCaseId: '0199d1a0-0000-7000-8000-00000000c002',
    basis: ['same-place-and-time', 'similar-narrative'],
    reason: 'Both reports name the same building and the same day of arrival',
  },
  emits: [possibleDuplicateFlagged],
  refers: ({ otherCaseId }) => [`case-${otherCaseId}`],
  decide: (input, { report }, context) => {
    needOtherCase(context, input.otherCaseId);
    const status = report.duplicates[input.otherCaseId];
    return status === 'flagged' || status === 'confirmed' ? [] : [possibleDuplicateFlagged.of(input)];
  },
});
