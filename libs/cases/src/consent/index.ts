import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { answerDataSubjectRequest } from './answer-data-subject-request.ts';
import { approveConsentOverride } from './approve-consent-override.ts';
import { proposeConsentOverride } from './propose-consent-override.ts';
import { receiveDataSubjectRequest } from './receive-data-subject-request.ts';
import { recordConsent } from './record-consent.ts';
import { recordProcessing } from './record-processing.ts';
import { requestConsent } from './request-consent.ts';
import { withdrawConsent } from './withdraw-consent.ts';

/** What may be done in this chapter. Add yours here. */
export const consentActions: readonly AnyAction<CaseState>[] = [
  requestConsent,
  recordConsent,
  withdrawConsent,
  recordProcessing,
  proposeConsentOverride,
  approveConsentOverride,
  receiveDataSubjectRequest,
  answerDataSubjectRequest,
];
