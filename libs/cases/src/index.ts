import {
  type AnyAction,
  correctionActions,
  correctionWords,
  type Decider,
  deciderOf,
  type Words,
} from '#kernel';
import { closureActions } from './closure/index.ts';
import { closureWords } from './closure/words.ts';
import { consentActions } from './consent/index.ts';
import { consentWords } from './consent/words.ts';
import { deadlinesActions } from './deadlines/index.ts';
import { deadlinesWords } from './deadlines/words.ts';
import { evidenceActions } from './evidence/index.ts';
import { evidenceWords } from './evidence/words.ts';
import { legalActions } from './legal/index.ts';
import { legalWords } from './legal/words.ts';
import { lettersActions } from './letters/index.ts';
import { lettersWords } from './letters/words.ts';
import { referralActions } from './referral/index.ts';
import { referralWords } from './referral/words.ts';
import { reintegrationActions } from './reintegration/index.ts';
import { reintegrationWords } from './reintegration/words.ts';
import { repatriationActions } from './repatriation/index.ts';
import { repatriationWords } from './repatriation/words.ts';
import { reportActions } from './report/index.ts';
import { reportWords } from './report/words.ts';
import { rescueActions } from './rescue/index.ts';
import { rescueWords } from './rescue/words.ts';
import { roleWords } from './roles.ts';
import { stageWords } from './stage-words.ts';
import { type CaseState, noCase } from './state.ts';
import { verificationActions } from './verification/index.ts';
import { verificationWords } from './verification/words.ts';

export type { OpenItem } from './open-item.ts';
export { openItems } from './open-items.ts';
export { ROLES, type Role } from './roles.ts';
export { STAGES, type Stage, stageOf } from './stage.ts';
export type { CaseState } from './state.ts';
export { type StatusConflict, statusConflicts } from './verification/status-conflicts.ts';

/** Everything a person may do to a case, by chapter. */
export const chapters: Readonly<Record<string, readonly AnyAction<CaseState>[]>> = {
  report: reportActions,
  verification: verificationActions,
  evidence: evidenceActions,
  consent: consentActions,
  letters: lettersActions,
  rescue: rescueActions,
  repatriation: repatriationActions,
  legal: legalActions,
  reintegration: reintegrationActions,
  referral: referralActions,
  deadlines: deadlinesActions,
  closure: closureActions,
};

const actions = Object.values(chapters).flat();

/** The behaviour of `case-` streams. */
export const cases: Decider<CaseState> = deciderOf<CaseState>({
  category: 'case',
  initial: noCase,
  actions: [...actions, ...correctionActions(actions, ['ADV', 'LAW', 'COO', 'DPO'], ['COO', 'LAW', 'DIR'])],
  standing: ({ report, closure }) =>
    report.reportedAt === undefined ? 'new' : closure.closed ? 'closed' : 'open',
});

/** The words for every code and field of a case. */
export const caseWords: Words = {
  ...roleWords,
  ...stageWords,
  ...correctionWords,
  ...reportWords,
  ...verificationWords,
  ...evidenceWords,
  ...consentWords,
  ...lettersWords,
  ...rescueWords,
  ...repatriationWords,
  ...legalWords,
  ...reintegrationWords,
  ...referralWords,
  ...deadlinesWords,
  ...closureWords,
};
