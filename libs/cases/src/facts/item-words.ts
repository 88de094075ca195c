import type { Words } from '#kernel';

/** The words for the types of items. */
export const itemWords: Words = {
  victim: { en: 'victim', id: 'korban' },
  evidence: { en: 'evidence', id: 'bukti' },
  letter: { en: 'letter', id: 'surat' },
  'rescue-plan': { en: 'rescue plan', id: 'rencana penyelamatan' },
  'rescue-request': { en: 'rescue request', id: 'permintaan penyelamatan' },
  'police-report': { en: 'police report', id: 'laporan polisi' },
  filing: { en: 'filing', id: 'pengajuan' },
  claim: { en: 'restitution claim', id: 'permohonan restitusi' },
  'follow-up': { en: 'follow-up', id: 'tindak lanjut' },
  referral: { en: 'referral', id: 'rujukan' },
  transfer: { en: 'transfer', id: 'pelimpahan' },
  override: { en: 'override of consent', id: 'pengesampingan persetujuan' },
  'data-request': { en: 'data request', id: 'permintaan data' },
  deadline: { en: 'deadline', id: 'tenggat' },
  duplicate: { en: 'duplicate', id: 'pengaduan ganda' },
  'legal-hold': { en: 'legal hold', id: 'penangguhan penghapusan' },
};
