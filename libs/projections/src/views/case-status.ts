import type { CaseState } from '#cases';

export type CaseStatus = 'open' | 'closed' | 'declined';

/** Does the work on the case go on? */
export const statusOf = ({ report, closure }: CaseState): CaseStatus => {
  if (closure.closed) return 'closed';
  return report.declined ? 'declined' : 'open';
};
