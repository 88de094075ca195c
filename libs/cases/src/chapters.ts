import type { AnyAction } from '#kernel';
import { closureActions } from './closure/index.ts';
import { consentActions } from './consent/index.ts';
import { deadlinesActions } from './deadlines/index.ts';
import { evidenceActions } from './evidence/index.ts';
import { legalActions } from './legal/index.ts';
import { lettersActions } from './letters/index.ts';
import { processActions } from './process/index.ts';
import { referralActions } from './referral/index.ts';
import { reintegrationActions } from './reintegration/index.ts';
import { repatriationActions } from './repatriation/index.ts';
import { reportActions } from './report/index.ts';
import { rescueActions } from './rescue/index.ts';
import type { CaseState } from './state.ts';
import { verificationActions } from './verification/index.ts';

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
  process: processActions,
};
