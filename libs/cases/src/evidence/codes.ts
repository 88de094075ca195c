export const EVIDENCE_SOURCES = [
  'chat',
  'call-log',
  'photo',
  'video',
  'location-pin',
  'ticket',
  'contract',
  'bank-transfer',
  'passport-copy',
  'testimony',
  'medical-record',
  'official-document',
] as const;

/** From A, reliable beyond doubt, to E, unreliable. */
export const RELIABILITY = ['A', 'B', 'C', 'D', 'E'] as const;

/** What happened to a piece of evidence in the office's hands. */
export const CUSTODY_KINDS = ['accessed', 'handed-over', 'returned'] as const;
