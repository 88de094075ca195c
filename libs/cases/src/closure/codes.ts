/** Why the work on a case ends. */
export const CLOSURE_REASONS = [
  'goals-met',
  'repatriated-and-reintegrated',
  'referred',
  'withdrawn',
  'unreachable',
  'not-trafficking',
  'duplicate',
  'deceased',
] as const;

/** What a legal hold keeps from erasure. */
export const HOLD_SCOPES = ['whole-case', 'evidence-only', 'personal-data'] as const;
