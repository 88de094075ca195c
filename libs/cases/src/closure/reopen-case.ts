import { LocalId, Maybe, refuse, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import type { ClosureState } from './state.ts';

export class ReopenCase {
  @Text(1000) readonly reason!: string;
  /** The entry that calls for it. */
  @Maybe() @LocalId() readonly triggerEntryId?: string;
}

const reopened = ({ closed: _, ...state }: ClosureState): ClosureState => ({
  ...state,
  reopened: state.reopened + 1,
});

export const caseReopened = eventOf('closure')('CaseReopened', {
  shape: ReopenCase,
  personal: ['reason'],
  evolve: (state) => reopened(state),
  tell: {
    en: ({ reason }) => `The case was reopened: ${reason}`,
    id: ({ reason }) => `Kasus dibuka kembali: ${reason}`,
  },
});

export const reopenCase = action({
  name: 'reopenCase',
  input: ReopenCase,
  roles: ['COO'],
  on: 'existing',
  example: { reason: 'One of the persons was recruited again.' },
  emits: [caseReopened],
  decide: (input, { closure }, { history }) => {
    if (!closure.closed) return [];
    if (input.triggerEntryId !== undefined && !history.some(({ id }) => id === input.triggerEntryId)) {
      refuse('entry/not-found', 'There is no such entry on this case');
    }
    return [caseReopened.of(input)];
  },
});
