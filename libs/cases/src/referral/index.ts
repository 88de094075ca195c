import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { advanceReferral } from './advance-referral.ts';
import { advanceTransfer } from './advance-transfer.ts';
import { proposeReferral } from './propose-referral.ts';
import { proposeTransfer } from './propose-transfer.ts';

/** What may be done in this chapter. Add yours here. */
export const referralActions: readonly AnyAction<CaseState>[] = [
  proposeReferral,
  advanceReferral,
  proposeTransfer,
  advanceTransfer,
];
