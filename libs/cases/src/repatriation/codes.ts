/** Public bodies that confirm who somebody is, hold papers, or pay. */
export const NATIONALITY_SOURCES = ['kbri', 'kemlu', 'dukcapil', 'imigrasi', 'other'] as const;

export const DOCUMENT_STEPS = ['requested', 'issued'] as const;

/** A passport, or the travel document in lieu of one (SPLP). */
export const TRAVEL_DOCUMENTS = ['passport', 'splp'] as const;

export const FINE_STEPS = [
  'assessed',
  'waiver-requested',
  'waiver-granted',
  'waiver-refused',
  'paid',
] as const;

/** Who bears a cost. */
export const PAYERS = [
  'survivor',
  'family',
  'organisation',
  'kbri',
  'kemlu',
  'iom',
  'employer',
  'other',
] as const;

export const PERMIT_STEPS = ['requested', 'issued', 'refused'] as const;

export const RETURN_DECISIONS = ['agreed', 'refused'] as const;

export const TRAVEL_STEPS = ['booked', 'departed', 'arrived', 'received', 'handed-home'] as const;

/** Who takes charge of a returnee at the port, and brings them home. */
export const RECEIVERS = [
  'kemensos',
  'bp3mi',
  'bareskrim',
  'organisation',
  'local-government',
  'family',
  'other',
] as const;
