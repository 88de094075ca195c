import { correctionActions, type Decider, deciderOf } from '#kernel';
import { chapters } from './chapters.ts';
import { type CaseState, noCase } from './state.ts';

const actions = Object.values(chapters).flat();

/** The behaviour of `case-` streams. */
export const cases: Decider<CaseState> = deciderOf<CaseState>({
  category: 'case',
  initial: noCase,
  actions: [...actions, ...correctionActions(actions, ['ADV', 'LAW', 'COO', 'DPO'], ['COO', 'LAW', 'DIR'])],
  standing: ({ report, closure }) =>
    report.reportedAt === undefined ? 'new' : closure.closed ? 'closed' : 'open',
});
