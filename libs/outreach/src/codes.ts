export const ACTIVITIES = [
  'safe-migration-class',
  'paralegal-training',
  'village-rule',
  'discussion',
  'radio',
  'campaign',
] as const;

/** As HTCDS and CTDC can both tell it. */
export const SEXES = ['woman', 'man', 'other', 'unknown'] as const;
export const AGE_GROUPS = ['child', 'youth', 'adult', 'elderly', 'unknown'] as const;

export const MATERIALS = ['leaflet', 'poster', 'handbook', 'video', 'broadcast-spot'] as const;

export const GROUPS = [
  'desbumi',
  'returnee-group',
  'family-group',
  'paralegal-group',
  'cooperative',
] as const;

/** What an enterprise of returnees or families was helped with. */
export const SUPPORT_KINDS = ['grant', 'loan', 'equipment', 'business-training', 'marketing'] as const;

/** Who made the rule: the village, its head, the regency, or several bodies together. */
export const POLICIES = ['perdes', 'perkades', 'perda', 'perbup', 'agreement'] as const;
