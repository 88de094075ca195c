/** What a returnee may need, and what goals are set for. */
export const NEEDS = [
  'health',
  'psychosocial',
  'housing',
  'debt',
  'documents',
  'livelihood',
  'family',
  'safety',
] as const;

/** The kinds of support plan of HTCDS v2 (`spl_Type`). */
export const PLAN_TYPES = [
  'education',
  'financial',
  'health',
  'labour-exploitation-rehabilitation',
  'legal',
  'livelihood',
  'rights-based-training',
  'sexual-exploitation-rehabilitation',
  'social-care',
] as const;

export const SERVICE_KINDS = ['provided', 'missed', 'grant', 'training'] as const;

export const SERVICES = [
  'medical-care',
  'counselling',
  'shelter',
  'debt-advice',
  'civil-documents',
  'vocational-training',
  'business-capital',
  'job-placement',
  'education-support',
  'family-mediation',
  'legal-advice',
  'social-assistance',
] as const;

export const FOLLOW_UP_RESULTS = ['done', 'missed'] as const;

/**
 * What is rated with the survivor from 1 (very bad) to 5 (very good). Scores of clinical instruments are health data
 * and belong into a note of care.
 */
export const OUTCOME_SCALES = ['safety', 'wellbeing', 'housing', 'livelihood', 'family', 'debt'] as const;

export const REINTEGRATION_OUTCOMES = [
  'goals-met',
  'goals-partly-met',
  'declined-support',
  'contact-lost',
  'trafficked-again',
  'deceased',
] as const;
