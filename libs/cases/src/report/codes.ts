/** How a report reached the office. */
export const CHANNELS = [
  'hotline',
  'whatsapp',
  'walk-in',
  'family',
  'desbumi',
  'social-media',
  'media',
  'partner',
  'agency',
] as const;
