/** What may go wrong in a rescue, for those who plan it. */
export const RESCUE_RISKS = [
  'armed-guards',
  'retaliation',
  'resale',
  'collusion',
  'medical-emergency',
  'children-present',
  'relatives-threatened',
  'phones-taken',
  'documents-held',
  'prosecution',
  'hesitation',
] as const;

/** Who can be asked for a rescue, may hold a person, or may set one free. */
export const RESCUE_AUTHORITIES = [
  'kbri',
  'kemlu',
  'cambodian-police',
  'anti-trafficking-department',
  'cambodian-immigration',
  'provincial-administration',
  'iom',
  'bareskrim',
  'other',
] as const;

export const AUTHORITY_RESPONSES = ['accepted', 'refused', 'needs-information', 'no-response'] as const;

export const ATTEMPT_OUTCOMES = ['all-found', 'some-found', 'none-found', 'postponed', 'aborted'] as const;

/** How a person fared; the first three set free. */
export const RESCUE_OUTCOMES = [
  'rescued',
  'self-escaped',
  'released',
  'left-behind',
  'refused-rescue',
  'relocated',
] as const;

export const SAFETY_STEPS = ['safe-location', 'shelter-admitted', 'shelter-discharged'] as const;

/** Shelters by who runs them; where they stand is not for the record. */
export const SHELTERS = ['kbri', 'caritas', 'iom', 'rptc', 'partner-shelter', 'other'] as const;

export const AUTHORITY_STEPS = [
  'police-interview',
  'immigration-detained',
  'released-from-detention',
] as const;

export const SCREENERS = [
  'kbri',
  'cambodian-police',
  'iom',
  'ngo',
  'bareskrim',
  'kemensos',
  'other',
] as const;

/** What a screening form concluded; the bodies' determinations stand in the verification chapter. */
export const SCREENING_RESULTS = ['indicated', 'not-indicated', 'inconclusive'] as const;

export const CARE_KINDS = ['medical', 'psychological-first-aid'] as const;
