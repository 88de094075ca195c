import type { Words } from '#kernel';

/** Every code and every field name of this chapter, in both languages. */
export const repatriationWords: Words = {
  kbri: { en: 'the Indonesian embassy', id: 'KBRI' },
  kemlu: { en: 'the Foreign Ministry', id: 'Kemlu' },
  dukcapil: { en: 'the civil registry', id: 'Dukcapil' },
  imigrasi: { en: 'the Indonesian immigration', id: 'Imigrasi' },
  other: { en: 'other', id: 'lainnya' },

  requested: { en: 'requested', id: 'diminta' },
  issued: { en: 'issued', id: 'diterbitkan' },
  refused: { en: 'refused', id: 'ditolak' },
  passport: { en: 'passport', id: 'paspor' },
  splp: { en: 'SPLP', id: 'SPLP' },

  assessed: { en: 'assessed', id: 'ditetapkan besarannya' },
  'waiver-requested': { en: 'waiver requested', id: 'keringanan dimohonkan' },
  'waiver-granted': { en: 'waiver granted', id: 'keringanan dikabulkan' },
  'waiver-refused': { en: 'waiver refused', id: 'keringanan ditolak' },
  paid: { en: 'paid', id: 'dibayar' },

  survivor: { en: 'the survivor', id: 'penyintas' },
  family: { en: 'family', id: 'keluarga' },
  organisation: { en: 'organisation', id: 'organisasi' },
  iom: { en: 'IOM', id: 'IOM' },
  employer: { en: 'the employer', id: 'pemberi kerja' },
  kemensos: { en: 'the Ministry of Social Affairs', id: 'Kemensos' },
  bp3mi: { en: 'the migrant worker protection office', id: 'BP3MI' },
  bareskrim: { en: 'the Indonesian criminal police', id: 'Bareskrim Polri' },
  'local-government': { en: 'the local government', id: 'pemerintah daerah' },

  agreed: { en: 'agreed', id: 'disetujui' },

  booked: { en: 'travel booked', id: 'perjalanan dipesan' },
  departed: { en: 'departed', id: 'berangkat' },
  arrived: { en: 'arrived in Indonesia', id: 'tiba di Indonesia' },
  received: { en: 'received on arrival', id: 'diterima saat kedatangan' },
  'handed-home': { en: 'handed over at home', id: 'diserahterimakan di rumah' },

  'obtain-travel-document': { en: 'obtain the travel document', id: 'dapatkan dokumen perjalanan' },
  'settle-fine': { en: 'settle the overstay fine', id: 'selesaikan denda overstay' },
  'chase-fine-waiver': {
    en: 'ask what became of the fine waiver',
    id: 'tanyakan permohonan keringanan denda',
  },
  'chase-exit-permit': { en: 'ask what became of the exit permit', id: 'tanyakan izin keluar' },
  'ask-return-decision': {
    en: 'ask whether the person wants to return',
    id: 'tanyakan persetujuan pemulangan',
  },
  'arrange-return': { en: 'arrange the return', id: 'atur pemulangan' },
  'confirm-arrival': { en: 'confirm the arrival', id: 'pastikan kedatangan' },
  'hand-over-returnee': { en: 'hand over the returnee', id: 'lakukan serah terima' },

  amount: { en: 'amount', id: 'jumlah' },
  confirmedBy: { en: 'confirmed by', id: 'dipastikan oleh' },
  country: { en: 'country', id: 'negara' },
  currency: { en: 'currency', id: 'mata uang' },
  days: { en: 'days', id: 'hari' },
  documentType: { en: 'travel document', id: 'dokumen perjalanan' },
  documentRef: { en: 'document', id: 'dokumen' },
  expiresOn: { en: 'valid until', id: 'berlaku sampai' },
  flight: { en: 'flight', id: 'penerbangan' },
  kind: { en: 'kind', id: 'jenis' },
  note: { en: 'note', id: 'catatan' },
  number: { en: 'number', id: 'nomor' },
  paidBy: { en: 'paid by', id: 'dibayar oleh' },
  payer: { en: 'who pays', id: 'pihak yang membiayai' },
  personId: { en: 'person', id: 'orang' },
  place: { en: 'place', id: 'tempat' },
  port: { en: 'port of arrival', id: 'tempat kedatangan' },
  receiver: { en: 'received by', id: 'pihak penerima' },
};
