import type { Words } from '#kernel';

/** The words for the stages. */
export const stageWords: Words = {
  intake: { en: 'intake', id: 'pengaduan' },
  verification: { en: 'verification', id: 'verifikasi' },
  advocacy: { en: 'advocacy', id: 'advokasi' },
  rescue: { en: 'rescue', id: 'penyelamatan' },
  repatriation: { en: 'repatriation', id: 'pemulangan' },
  legal: { en: 'legal', id: 'hukum' },
  reintegration: { en: 'reintegration', id: 'reintegrasi sosial' },
  closed: { en: 'closed', id: 'ditutup' },
};
