import { consentRecorded, recordConsent } from '../consent/record-consent.ts';
import { withVictim } from '../report/history.ts';
import { evidenceReceived, receiveEvidence } from './receive-evidence.ts';

/** For specs: a person on a case who agreed to its handling, and a case with one piece of evidence. */
export const consenting = [...withVictim, consentRecorded.of(recordConsent.example)] as const;
export const received = [
  ...withVictim,
  evidenceReceived.of({ ...receiveEvidence.example, evidenceId: 'E1' }),
] as const;
