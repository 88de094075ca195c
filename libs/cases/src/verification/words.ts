import type { Words } from '#kernel';

/** The codes and field names of this chapter, in both languages; what other chapters say too is among their words. */
export const verificationWords: Words = {
  interview: { en: 'interview', id: 'wawancara' },
  'remote-interview': { en: 'interview at a distance', id: 'wawancara jarak jauh' },
  'document-check': { en: 'check of documents', id: 'pemeriksaan dokumen' },
  'cross-check': { en: 'cross-check with others', id: 'pemeriksaan silang' },
  'open-sources': { en: 'open sources', id: 'sumber terbuka' },

  victim: { en: 'victim', id: 'korban' },
  'fellow-victim': { en: 'fellow victim', id: 'sesama korban' },
  document: { en: 'document', id: 'dokumen' },

  substantiated: { en: 'substantiated', id: 'terbukti' },
  'partly-substantiated': { en: 'partly substantiated', id: 'terbukti sebagian' },
  unsubstantiated: { en: 'unsubstantiated', id: 'tidak terbukti' },
  false: { en: 'false', id: 'tidak benar' },
  inconclusive: { en: 'inconclusive', id: 'belum dapat disimpulkan' },

  'ILO-11': { en: 'ILO indicators of forced labour', id: 'indikator kerja paksa ILO' },
  HTCDS: { en: 'HTCDS methods of control', id: 'cara penguasaan menurut HTCDS' },
  UU21: { en: 'Law 21/2007', id: 'UU 21/2007' },

  recruiting: { en: 'recruitment', id: 'perekrutan' },
  transporting: { en: 'transport', id: 'pengangkutan' },
  harbouring: { en: 'harbouring', id: 'penampungan' },
  sending: { en: 'sending', id: 'pengiriman' },
  transferring: { en: 'transfer of a person', id: 'pemindahan' },
  receiving: { en: 'receipt of a person', id: 'penerimaan' },

  'threat-of-violence': { en: 'threat of violence', id: 'ancaman kekerasan' },
  'use-of-violence': { en: 'use of violence', id: 'penggunaan kekerasan' },
  abduction: { en: 'abduction', id: 'penculikan' },
  forgery: { en: 'forgery', id: 'pemalsuan' },
  fraud: { en: 'fraud', id: 'penipuan' },
  'abuse-of-power': { en: 'abuse of power', id: 'penyalahgunaan kekuasaan' },
  'abuse-of-vulnerability': {
    en: 'abuse of a position of vulnerability',
    id: 'penyalahgunaan posisi rentan',
  },
  'debt-bondage': { en: 'debt bondage', id: 'jeratan utang' },
  'payment-for-control': {
    en: 'payment or benefit for control over a person',
    id: 'pemberian bayaran atau manfaat',
  },

  prostitution: { en: 'prostitution', id: 'pelacuran' },
  'forced-labour': { en: 'forced labour or services', id: 'kerja atau pelayanan paksa' },
  slavery: { en: 'slavery or similar practices', id: 'perbudakan atau praktik serupa perbudakan' },
  oppression: { en: 'oppression', id: 'penindasan' },
  extortion: { en: 'extortion', id: 'pemerasan' },
  'physical-use': { en: 'physical use', id: 'pemanfaatan fisik' },
  'sexual-use': { en: 'sexual use', id: 'pemanfaatan seksual' },
  'use-of-reproductive-organs': { en: 'use of reproductive organs', id: 'pemanfaatan organ reproduksi' },
  'organ-removal': {
    en: 'removal of organs or tissue',
    id: 'pemindahan atau transplantasi organ dan/atau jaringan tubuh',
  },
  'use-of-labour-or-skill': {
    en: 'use of a person’s labour or skill',
    id: 'pemanfaatan tenaga atau kemampuan seseorang',
  },

  deception: { en: 'deception', id: 'pengelabuan' },
  'restriction-of-movement': { en: 'restriction of movement', id: 'pembatasan gerak' },
  isolation: { en: 'isolation', id: 'isolasi' },
  'physical-and-sexual-violence': {
    en: 'physical and sexual violence',
    id: 'kekerasan fisik dan seksual',
  },
  'intimidation-and-threats': { en: 'intimidation and threats', id: 'intimidasi dan ancaman' },
  'retention-of-identity-documents': {
    en: 'retention of identity documents',
    id: 'penahanan dokumen identitas',
  },
  'withholding-of-wages': { en: 'withholding of wages', id: 'penahanan upah' },
  'abusive-working-and-living-conditions': {
    en: 'abusive working and living conditions',
    id: 'kondisi kerja dan hidup yang tidak layak',
  },
  'excessive-overtime': { en: 'excessive overtime', id: 'lembur berlebihan' },

  'physical-threats': { en: 'physical threats', id: 'ancaman fisik' },
  'threats-law-enforcement': {
    en: 'threats of law enforcement',
    id: 'ancaman dilaporkan kepada penegak hukum',
  },
  'threatens-children-family': {
    en: 'threats to children or family',
    id: 'ancaman terhadap anak atau keluarga',
  },
  'false-promises': { en: 'false promises', id: 'janji palsu' },
  'physical-abuse': { en: 'physical abuse', id: 'kekerasan fisik' },
  'sexual-abuse': { en: 'sexual abuse', id: 'pelecehan seksual' },
  'takes-earnings': { en: 'takes earnings', id: 'perampasan penghasilan' },
  'restricts-financial-access': {
    en: 'restricts access to money',
    id: 'pembatasan akses keuangan',
  },
  'restricts-medical-care': { en: 'restricts medical care', id: 'pembatasan layanan kesehatan' },
  'withholds-necessities': { en: 'withholds necessities', id: 'penahanan kebutuhan pokok' },
  'psychological-abuse': { en: 'psychological abuse', id: 'kekerasan psikis' },
  'psychoactive-substance': { en: 'psychoactive substances', id: 'pemberian zat psikoaktif' },
  'excessive-working-hours': { en: 'excessive working hours', id: 'jam kerja berlebihan' },
  'withholds-documents': { en: 'withholds documents', id: 'penahanan dokumen' },
  'restricts-movement': { en: 'restricts movement', id: 'pembatasan ruang gerak' },
  'uses-children': { en: 'uses children as means of control', id: 'pemanfaatan anak sebagai alat kendali' },

  'possible-victim-of-trafficking': {
    en: 'a possible victim of trafficking',
    id: 'terindikasi korban TPPO',
  },
  'actual-victim-of-trafficking': { en: 'a victim of trafficking', id: 'korban TPPO' },
  'not-a-victim-of-trafficking': { en: 'not a victim of trafficking', id: 'bukan korban TPPO' },

  ngo: { en: 'NGO', id: 'LSM' },
  'court-or-prosecution': { en: 'court or prosecution', id: 'pengadilan atau kejaksaan' },
  'non-police-governmental-organization': {
    en: 'governmental organisation other than the police',
    id: 'instansi pemerintah selain kepolisian',
  },

  'start-verification': { en: 'start the verification', id: 'mulai verifikasi' },
  'conclude-verification': { en: 'conclude the verification', id: 'simpulkan verifikasi' },

  acts: { en: 'acts', id: 'proses' },
  code: { en: 'indicator', id: 'indikator' },
  date: { en: 'date', id: 'tanggal' },
  decidingOrg: { en: 'type of deciding body', id: 'jenis lembaga penetap' },
  documentRef: { en: 'document', id: 'dokumen' },
  evidenceIds: { en: 'evidence', id: 'bukti' },
  purposes: { en: 'purposes', id: 'tujuan' },
  independent: { en: 'independent', id: 'independen' },
  means: { en: 'means', id: 'cara' },
  method: { en: 'method', id: 'metode' },
  orgName: { en: 'deciding body', id: 'lembaga penetap' },
  reasoning: { en: 'reasoning', id: 'pertimbangan' },
  scheme: { en: 'scheme', id: 'skema' },
  singleSourceReason: {
    en: 'reason for fewer than two sources',
    id: 'alasan kurang dari dua sumber',
  },
  sources: { en: 'sources', id: 'sumber' },
  statement: { en: 'statement', id: 'keterangan' },
  status: { en: 'status', id: 'status' },
};
