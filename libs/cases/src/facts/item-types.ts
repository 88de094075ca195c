/** What a case has several of. */
export const ITEM_TYPES = [
  'victim',
  'evidence',
  'letter',
  'rescue-plan',
  'rescue-request',
  'police-report',
  'filing',
  'claim',
  'follow-up',
  'referral',
  'transfer',
  'override',
  'data-request',
  'deadline',
  'duplicate',
  'legal-hold',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];
