import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { assessActMeansPurpose } from './assess-act-means-purpose.ts';
import { concludeVerification } from './conclude-verification.ts';
import { determineTraffickingStatus } from './determine-trafficking-status.ts';
import { recordIndicator } from './record-indicator.ts';
import { startVerification } from './start-verification.ts';

/** What may be done in this chapter. Add yours here. */
export const verificationActions: readonly AnyAction<CaseState>[] = [
  startVerification,
  recordIndicator,
  assessActMeansPurpose,
  concludeVerification,
  determineTraffickingStatus,
];
