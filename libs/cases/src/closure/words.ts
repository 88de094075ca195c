import type { Words } from '#kernel';

/** Every code and every field name of this chapter, in both languages. */
export const closureWords: Words = {
  'goals-met': { en: 'goals met', id: 'tujuan tercapai' },
  'repatriated-and-reintegrated': {
    en: 'repatriated and reintegrated',
    id: 'telah dipulangkan dan direintegrasi',
  },
  referred: { en: 'referred', id: 'dirujuk' },
  withdrawn: { en: 'withdrawn', id: 'ditarik' },
  unreachable: { en: 'unreachable', id: 'tidak dapat dihubungi' },
  'not-trafficking': { en: 'not trafficking in persons', id: 'bukan TPPO' },
  duplicate: { en: 'duplicate', id: 'pengaduan ganda' },
  deceased: { en: 'deceased', id: 'meninggal dunia' },

  'whole-case': { en: 'the whole case', id: 'seluruh kasus' },
  'evidence-only': { en: 'the evidence', id: 'bukti' },
  'personal-data': { en: 'the personal data', id: 'data pribadi' },

  'approve-closure': { en: 'decide on closing the case', id: 'putuskan penutupan kasus' },
  'approve-correction': { en: 'decide on the correction', id: 'putuskan koreksi' },

  scope: { en: 'scope', id: 'cakupan' },
  authority: { en: 'authority', id: 'otoritas' },
  reason: { en: 'reason', id: 'alasan' },
  holdId: { en: 'legal hold', id: 'penangguhan penghapusan' },
  summary: { en: 'summary', id: 'ringkasan' },
  waived: { en: 'waived', id: 'dikesampingkan' },
  waivedItems: { en: 'waived items', id: 'hal yang dikesampingkan' },
  itemId: { en: 'open item', id: 'hal terbuka' },
  note: { en: 'note', id: 'catatan' },
  triggerEntryId: { en: 'entry that calls for it', id: 'catatan pemicu' },
};
