import type { Words } from '#kernel';

/**
 * The roles of a case team, by their codes: INT intake, ADV advocate, COO legal-aid coordinator, LAW lawyer,
 * PSY counsellor, DIR director and signatory, CAD village cadre, DPO data-protection officer, AUD auditor,
 * SYS the system itself.
 */
export const ROLES = ['INT', 'ADV', 'COO', 'LAW', 'PSY', 'DIR', 'CAD', 'DPO', 'AUD', 'SYS'] as const;
export type Role = (typeof ROLES)[number];

export const roleWords: Words = {
  INT: { en: 'intake officer', id: 'petugas pengaduan' },
  ADV: { en: 'advocate', id: 'pendamping' },
  COO: { en: 'legal-aid coordinator', id: 'koordinator bantuan hukum' },
  LAW: { en: 'lawyer', id: 'kuasa hukum' },
  PSY: { en: 'counsellor', id: 'konselor' },
  DIR: { en: 'director', id: 'direktur' },
  CAD: { en: 'village cadre', id: 'kader DESBUMI' },
  DPO: { en: 'data-protection officer', id: 'petugas pelindungan data' },
  AUD: { en: 'auditor', id: 'auditor' },
  SYS: { en: 'system', id: 'sistem' },
};
