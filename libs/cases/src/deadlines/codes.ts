/** What a time limit is about. */
export const DEADLINE_KINDS = [
  'reply',
  'processing-stop',
  'protection-decision',
  'restitution-payment',
  'appeal',
  'detention',
  'rehabilitation',
  'follow-up',
  'document-expiry',
  'other',
] as const;

/** Who has set it: a statute, the office's own service level, or a court. */
export const DEADLINE_BASES = ['law', 'sla', 'court'] as const;

/** How a time limit ended. */
export const DEADLINE_ENDS = ['met', 'missed', 'cancelled'] as const;
