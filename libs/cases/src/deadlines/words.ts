import type { Words } from '#kernel';

/** Every code and every field name of this chapter, in both languages. */
export const deadlinesWords: Words = {
  reply: { en: 'reply', id: 'jawaban' },
  'processing-stop': { en: 'stop of data processing', id: 'penghentian pemrosesan data' },
  'protection-decision': { en: 'decision on protection', id: 'keputusan perlindungan' },
  'restitution-payment': { en: 'payment of restitution', id: 'pembayaran restitusi' },
  appeal: { en: 'appeal', id: 'upaya hukum' },
  detention: { en: 'end of detention', id: 'akhir masa penahanan' },
  rehabilitation: { en: 'rehabilitation', id: 'rehabilitasi' },
  'follow-up': { en: 'follow-up', id: 'tindak lanjut' },
  'document-expiry': { en: 'expiry of a document', id: 'masa berlaku dokumen' },
  other: { en: 'other', id: 'lainnya' },

  law: { en: 'law', id: 'peraturan perundang-undangan' },
  sla: { en: 'the office’s own service level', id: 'standar layanan lembaga' },
  court: { en: 'court order', id: 'penetapan pengadilan' },

  open: { en: 'open', id: 'berjalan' },
  met: { en: 'met', id: 'terpenuhi' },
  missed: { en: 'missed', id: 'terlewati' },
  cancelled: { en: 'cancelled', id: 'dibatalkan' },

  'meet-deadline': { en: 'meet the deadline', id: 'penuhi tenggat' },

  deadlineId: { en: 'deadline', id: 'tenggat' },
  kind: { en: 'kind', id: 'jenis' },
  dueAt: { en: 'due', id: 'jatuh tempo' },
  basis: { en: 'basis', id: 'dasar' },
  source: { en: 'source', id: 'sumber' },
  about: { en: 'about', id: 'tentang' },
  from: { en: 'from', id: 'dari' },
  reason: { en: 'reason', id: 'alasan' },
};
