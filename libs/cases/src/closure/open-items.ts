import type { OpenItem } from '../open-item.ts';
import type { CaseState } from '../state.ts';

/** What waits for a second person: closing, and corrections of whatever chapter. */
export const closureOpen = ({ closure, corrections }: CaseState): readonly OpenItem[] => [
  ...(closure.requested
    ? [{ id: 'closure-approval', kind: 'approve-closure', role: 'COO', blocksClosure: false } as const]
    : []),
  ...Object.entries(corrections.waiting).map(
    ([id, { entryId }]): OpenItem => ({
      id: `correction-${id}`,
      kind: 'approve-correction',
      role: 'COO',
      about: entryId,
      blocksClosure: true,
    }),
  ),
];
