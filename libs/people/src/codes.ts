/** As HTCDS and CTDC can both tell it. */
export const SEXES = ['woman', 'man', 'other', 'unknown'] as const;

/** Indonesian papers: identity card, family card, passport, and the travel document in place of a passport. */
export const DOCUMENT_TYPES = ['ktp', 'kk', 'passport', 'splp'] as const;

export const IDENTITY_DECISIONS = ['verified', 'disputed'] as const;

/** What a guardian is to the person. */
export const GUARDIAN_RELATIONS = [
  'parent',
  'sibling',
  'spouse',
  'relative',
  'legal-guardian',
  'social-worker',
] as const;

export const CONTACT_WAYS = ['phone', 'email', 'address'] as const;
