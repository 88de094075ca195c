import { closureOpen } from './closure/open-items.ts';
import { consentOpen } from './consent/open-items.ts';
import { deadlinesOpen } from './deadlines/open-items.ts';
import { evidenceOpen } from './evidence/open-items.ts';
import { legalOpen } from './legal/open-items.ts';
import { lettersOpen } from './letters/open-items.ts';
import type { OpenItem } from './open-item.ts';
import { processOpen } from './process/open-items.ts';
import { referralOpen } from './referral/open-items.ts';
import { reintegrationOpen } from './reintegration/open-items.ts';
import { repatriationOpen } from './repatriation/open-items.ts';
import { reportOpen } from './report/open-items.ts';
import { rescueOpen } from './rescue/open-items.ts';
import type { CaseState } from './state.ts';
import { verificationOpen } from './verification/open-items.ts';

const chapters = [
  reportOpen,
  verificationOpen,
  evidenceOpen,
  consentOpen,
  lettersOpen,
  rescueOpen,
  repatriationOpen,
  legalOpen,
  reintegrationOpen,
  referralOpen,
  deadlinesOpen,
  closureOpen,
  processOpen,
];

/** Everything on the case that waits for somebody. Empty when the case is closed. */
export const openItems = (state: CaseState): readonly OpenItem[] =>
  state.closure.closed ? [] : chapters.flatMap((open) => open(state));
