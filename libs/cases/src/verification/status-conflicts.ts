import type { CaseState } from '../state.ts';
import type { StatusDetermination } from './state.ts';

/** Bodies that see one person differently: what each of them says last. */
export interface StatusConflict {
  readonly personId: string;
  readonly determinations: readonly StatusDetermination[];
}

/** What each body says last: the latest date counts, and of one day the later record. */
const lastByBody = (all: readonly StatusDetermination[]): readonly StatusDetermination[] => {
  const last = new Map<string, StatusDetermination>();
  for (const one of all) {
    const body = `${one.decidingOrg} ${one.orgName}`;
    const before = last.get(body);
    if (!before || before.date <= one.date) last.set(body, one);
  }
  return [...last.values()];
};

/** The persons about whose trafficking status bodies disagree now. A body that changes its mind is no conflict. */
export const statusConflicts = ({ verification }: CaseState): readonly StatusConflict[] =>
  Object.entries(verification.determinations)
    .map(([personId, all]) => ({ personId, determinations: lastByBody(all) }))
    .filter(({ determinations }) => new Set(determinations.map(({ status }) => status)).size > 1);
