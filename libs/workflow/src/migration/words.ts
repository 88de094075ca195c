import type { Words } from '#kernel';

/** The words for the fields and codes of plans to move cases. */
export const migrationWords: Words = {
  from: { en: 'from', id: 'dari' },
  to: { en: 'to', id: 'menjadi' },
  reason: { en: 'reason', id: 'alasan' },
  steps: { en: 'steps', id: 'langkah' },
  deadlines: { en: 'deadlines', id: 'tenggat' },
  default: { en: 'unless said otherwise', id: 'bila tidak ditentukan lain' },
  keep: { en: 'keep', id: 'pertahankan' },
  recalculate: { en: 'count anew', id: 'hitung ulang' },
  cancel: { en: 'cancel', id: 'batalkan' },
  moved: { en: 'moved', id: 'dialihkan' },
  refused: { en: 'refused', id: 'ditolak' },
  note: { en: 'note', id: 'catatan' },
};
