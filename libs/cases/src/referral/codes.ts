/** What kind of organisation receives: consent is asked for each kind apart. */
export const RECEIVER_KINDS = ['partner', 'agency'] as const;

/** What the other organisation is asked to do. */
export const SERVICES = [
  'shelter',
  'health-care',
  'psychosocial-support',
  'legal-aid',
  'witness-protection',
  'return-assistance',
  'social-rehabilitation',
  'civil-documents',
  'family-tracing',
  'training',
  'livelihood-support',
] as const;

/** Which parts of a file the other organisation gets to see. */
export const DATA_SCOPES = [
  'identity',
  'contact-details',
  'case-summary',
  'medical-data',
  'psychological-data',
  'legal-file',
  'travel-documents',
  'needs-assessment',
  'whole-file',
] as const;

export const REFERRAL_STEPS = ['sent', 'accepted', 'rejected', 'revoked', 'completed'] as const;
export const TRANSFER_STEPS = ['accepted', 'rejected', 'completed'] as const;
