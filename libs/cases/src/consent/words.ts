import type { Words } from '#kernel';

/** Every code and every field name of this chapter, in both languages. */
export const consentWords: Words = {
  'case-handling': { en: 'handling of the case', id: 'penanganan kasus' },
  'share-with-authorities': { en: 'sharing with authorities', id: 'berbagi data dengan instansi berwenang' },
  'share-with-partners': {
    en: 'sharing with partner organisations',
    id: 'berbagi data dengan lembaga mitra',
  },
  'legal-proceedings': { en: 'legal proceedings', id: 'proses hukum' },
  media: { en: 'the media', id: 'media massa' },
  'anonymised-statistics': { en: 'anonymised statistics', id: 'statistik anonim' },

  requested: { en: 'requested', id: 'diminta' },
  given: { en: 'given', id: 'diberikan' },
  refused: { en: 'refused', id: 'ditolak' },
  withdrawn: { en: 'withdrawn', id: 'ditarik' },
  overridden: { en: 'overridden in a vital interest', id: 'dikesampingkan demi kepentingan vital' },

  written: { en: 'in writing', id: 'tertulis' },
  recorded: { en: 'on a recording', id: 'terekam' },
  self: { en: 'the person concerned', id: 'yang bersangkutan' },
  guardian: { en: 'the guardian', id: 'wali' },

  stopped: { en: 'stopped', id: 'dihentikan' },
  restricted: { en: 'restricted', id: 'dibatasi' },
  'continued-on-other-basis': {
    en: 'continued on another legal basis',
    id: 'dilanjutkan atas dasar hukum lain',
  },
  contract: { en: 'contract', id: 'kontrak' },
  'legal-obligation': { en: 'legal obligation', id: 'kewajiban hukum' },
  'vital-interest': { en: 'vital interest', id: 'kepentingan vital' },
  'public-interest': { en: 'public interest', id: 'kepentingan umum' },
  'legitimate-interest': { en: 'legitimate interest', id: 'kepentingan yang sah' },

  access: { en: 'access', id: 'akses' },
  rectification: { en: 'rectification', id: 'perbaikan data' },
  restriction: { en: 'restriction', id: 'pembatasan pemrosesan' },
  erasure: { en: 'erasure', id: 'penghapusan' },
  objection: { en: 'objection', id: 'keberatan' },
  fulfilled: { en: 'fulfilled', id: 'dipenuhi' },
  'partly-fulfilled': { en: 'partly fulfilled', id: 'dipenuhi sebagian' },
  declined: { en: 'declined', id: 'ditolak' },

  'record-consent': { en: 'record the answer on consent', id: 'catat jawaban atas permintaan persetujuan' },
  'stop-processing': { en: 'stop the processing of data', id: 'hentikan pemrosesan data' },
  'approve-consent-override': {
    en: 'decide on acting without consent',
    id: 'putuskan tindakan tanpa persetujuan',
  },
  'answer-data-request': { en: 'answer the data request', id: 'jawab permintaan data' },

  kind: { en: 'kind', id: 'jenis' },
  personId: { en: 'person', id: 'orang' },
  purposes: { en: 'purposes', id: 'tujuan' },
  form: { en: 'form', id: 'bentuk' },
  language: { en: 'language', id: 'bahasa' },
  informationGiven: { en: 'information given', id: 'informasi telah disampaikan' },
  minor: { en: 'child', id: 'anak' },
  giver: { en: 'given by', id: 'diberikan oleh' },
  guardianPersonId: { en: 'guardian', id: 'wali' },
  evidenceId: { en: 'evidence', id: 'bukti' },
  note: { en: 'note', id: 'catatan' },
  receivedAt: { en: 'received', id: 'diterima' },
  deadlineId: { en: 'deadline', id: 'tenggat' },
  legalBasis: { en: 'legal basis', id: 'dasar hukum' },
  reason: { en: 'reason', id: 'alasan' },
  overrideId: { en: 'override', id: 'pengesampingan persetujuan' },
  requestId: { en: 'request', id: 'permintaan' },
  outcome: { en: 'outcome', id: 'hasil' },
  answer: { en: 'answer', id: 'jawaban' },
};
