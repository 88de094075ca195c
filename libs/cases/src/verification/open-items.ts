import type { OpenItem } from '../open-item.ts';
import type { CaseState } from '../state.ts';

/** What waits for somebody in this chapter: the verification of a case that was taken on. */
export const verificationOpen = ({ report, verification }: CaseState): readonly OpenItem[] => {
  if (verification.started && !verification.concluded) {
    return [{ id: 'conclude-verification', kind: 'conclude-verification', role: 'COO', blocksClosure: true }];
  }
  const due = report.priority !== undefined && !report.declined && !verification.started;
  return due
    ? [{ id: 'start-verification', kind: 'start-verification', role: 'ADV', blocksClosure: false }]
    : [];
};
