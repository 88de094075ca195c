import { actionsOn, type CorrectionsState, eventsOn, noCorrections } from '#kernel';
import { type ClosureState, noClosure } from './closure/state.ts';
import { type ConsentState, noConsent } from './consent/state.ts';
import { type DeadlinesState, noDeadlines } from './deadlines/state.ts';
import { type EvidenceState, noEvidence } from './evidence/state.ts';
import { type LegalState, noLegal } from './legal/state.ts';
import { type LettersState, noLetters } from './letters/state.ts';
import { noProcess, type ProcessState } from './process/state.ts';
import { noReferral, type ReferralState } from './referral/state.ts';
import { noReintegration, type ReintegrationState } from './reintegration/state.ts';
import { noRepatriation, type RepatriationState } from './repatriation/state.ts';
import { noReport, type ReportState } from './report/state.ts';
import { noRescue, type RescueState } from './rescue/state.ts';
import { noVerification, type VerificationState } from './verification/state.ts';

/**
 * A case, by chapter: plain JSON with public facts only. What decisions need and what people look at are one thing,
 * so that a view never disagrees with a rule. A property named `details` holds the id of the entry whose
 * personal fields belong there; readers resolve it, decisions never do.
 */
export interface CaseState {
  readonly report: ReportState;
  readonly verification: VerificationState;
  readonly evidence: EvidenceState;
  readonly consent: ConsentState;
  readonly letters: LettersState;
  readonly rescue: RescueState;
  readonly repatriation: RepatriationState;
  readonly legal: LegalState;
  readonly reintegration: ReintegrationState;
  readonly referral: ReferralState;
  readonly deadlines: DeadlinesState;
  readonly closure: ClosureState;
  readonly process: ProcessState;
  readonly corrections: CorrectionsState;
}

export const noCase: CaseState = {
  report: noReport,
  verification: noVerification,
  evidence: noEvidence,
  consent: noConsent,
  letters: noLetters,
  rescue: noRescue,
  repatriation: noRepatriation,
  legal: noLegal,
  reintegration: noReintegration,
  referral: noReferral,
  deadlines: noDeadlines,
  closure: noClosure,
  process: noProcess,
  corrections: noCorrections,
};

/** Declares kinds of event on one chapter of a case: `const event = eventOf('letters')`. */
export const eventOf = eventsOn<CaseState>();
/** Declares an action on a case. */
export const action = actionsOn<CaseState>();
