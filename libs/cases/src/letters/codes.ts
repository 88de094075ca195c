/** What sort of letter it is: pengaduan, permohonan, somasi, tindak lanjut, audiensi. */
export const LETTER_KINDS = ['complaint', 'request', 'formal-demand', 'follow-up', 'audience'] as const;

/** What a letter asks an authority to do. */
export const LETTER_ASKS = [
  'verify-whereabouts',
  'rescue',
  'consular-protection',
  'travel-document',
  'fine-waiver',
  'investigate',
  'protect',
  'restitution',
  'reintegration-services',
  'information',
] as const;

/** How letters and reminders travel. */
export const LETTER_CHANNELS = ['email', 'courier', 'portal', 'by-hand'] as const;

/** What became of a letter on its way. */
export const DELIVERIES = ['delivered', 'failed', 'acknowledged'] as const;

/** What the authority answered. */
export const LETTER_OUTCOMES = ['granted', 'partly', 'refused', 'forwarded', 'no-substance'] as const;

/** Where to turn when a letter brought nothing. */
export const ESCALATION_TARGETS = ['superior', 'komnas-ham', 'ombudsman', 'dpr', 'media'] as const;
