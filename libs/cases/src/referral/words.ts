import type { Words } from '#kernel';

/** The codes and field names of this chapter, in both languages; what other chapters say too is among their words. */
export const referralWords: Words = {
  shelter: { en: 'shelter', id: 'penampungan sementara' },
  'health-care': { en: 'health care', id: 'layanan kesehatan' },
  'psychosocial-support': { en: 'psychosocial support', id: 'dukungan psikososial' },
  'legal-aid': { en: 'legal aid', id: 'bantuan hukum' },
  'witness-protection': { en: 'witness and victim protection', id: 'perlindungan saksi dan korban' },
  'return-assistance': { en: 'assistance with the return', id: 'bantuan pemulangan' },
  'social-rehabilitation': { en: 'social rehabilitation', id: 'rehabilitasi sosial' },
  'civil-documents': { en: 'civil documents', id: 'dokumen kependudukan' },
  'family-tracing': { en: 'tracing of the family', id: 'penelusuran keluarga' },
  training: { en: 'training', id: 'pelatihan' },
  'livelihood-support': { en: 'support of the livelihood', id: 'dukungan mata pencaharian' },

  identity: { en: 'identity', id: 'identitas' },
  'contact-details': { en: 'contact details', id: 'data kontak' },
  'case-summary': { en: 'summary of the case', id: 'ringkasan kasus' },
  'medical-data': { en: 'medical data', id: 'data medis' },
  'psychological-data': { en: 'psychological data', id: 'data psikologis' },
  'legal-file': { en: 'legal file', id: 'berkas hukum' },
  'travel-documents': { en: 'travel documents', id: 'dokumen perjalanan' },
  'needs-assessment': { en: 'assessment of needs', id: 'penilaian kebutuhan' },
  'whole-file': { en: 'the whole case file', id: 'seluruh berkas kasus' },

  proposed: { en: 'proposed', id: 'diusulkan' },
  sent: { en: 'sent', id: 'terkirim' },
  accepted: { en: 'accepted', id: 'diterima' },
  rejected: { en: 'rejected', id: 'ditolak' },
  revoked: { en: 'revoked', id: 'dicabut' },
  completed: { en: 'completed', id: 'selesai' },

  'send-referral': { en: 'send the referral', id: 'kirim rujukan' },
  'await-referral-answer': { en: 'ask for the answer to the referral', id: 'tanyakan jawaban rujukan' },
  'follow-referral': { en: 'follow the referral', id: 'pantau rujukan' },
  'await-transfer-answer': { en: 'ask for the answer to the transfer', id: 'tanyakan jawaban pelimpahan' },
  'complete-transfer': { en: 'complete the transfer', id: 'selesaikan pelimpahan' },

  dataScope: { en: 'data shared', id: 'data yang dibagikan' },
  personIds: { en: 'persons', id: 'orang' },
  referralId: { en: 'referral', id: 'rujukan' },
  service: { en: 'service', id: 'layanan' },
  toKind: { en: 'kind of organisation', id: 'jenis lembaga' },
  transferId: { en: 'transfer', id: 'pelimpahan' },
};
