import { consentRecorded, recordConsent } from '../consent/record-consent.ts';
import { withVictim } from '../report/history.ts';

/** For specs: a person on the case who agreed to sharing with authorities and with partners. */
export const sharing = [
  ...withVictim,
  consentRecorded.of({
    ...recordConsent.example,
    purposes: ['case-handling', 'share-with-authorities', 'share-with-partners'],
  }),
] as const;
