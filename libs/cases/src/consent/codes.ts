/** What a person's data may be used for; each purpose is agreed to, refused and withdrawn by itself. */
export const PURPOSES = [
  'case-handling',
  'share-with-authorities',
  'share-with-partners',
  'legal-proceedings',
  'media',
  'anonymised-statistics',
] as const;

/** How consent was put on record (UU 27/2022 art. 22). */
export const CONSENT_FORMS = ['written', 'recorded'] as const;

/** What the person, or a guardian for a child, said. */
export const CONSENT_ANSWERS = ['given', 'refused'] as const;

/** Who spoke for the person. */
export const CONSENT_GIVERS = ['self', 'guardian'] as const;

/** What was done with the data after a withdrawal or a request. */
export const PROCESSING_DECISIONS = ['stopped', 'restricted', 'continued-on-other-basis'] as const;

/** On what else than consent data may be processed (UU 27/2022 art. 20). */
export const OTHER_BASES = [
  'contract',
  'legal-obligation',
  'vital-interest',
  'public-interest',
  'legitimate-interest',
] as const;

/** What a person may ask about the data that concern them. */
export const DATA_REQUESTS = ['access', 'rectification', 'restriction', 'erasure', 'objection'] as const;

/** How the office answered such a request. */
export const DATA_REQUEST_ANSWERS = ['fulfilled', 'partly-fulfilled', 'declined'] as const;
