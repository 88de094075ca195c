import type { LetterDocument } from './letter-document.ts';

/** For specs: a letter of a fictional office about a fictional case. */
export const exampleLetter: LetterDocument = {
  language: 'id',
  office: 'Lembaga Contoh Pelindungan Pekerja Migran',
  officeLines: ['Jalan Contoh No. 1, Jakarta', 'Telepon 021 000 0000 · kantor@lembaga.example'],
  number: '014/SA/VIII/2022',
  placeAndDate: 'Jakarta, 1 Agustus 2022',
  enclosureCount: '2 berkas',
  subject: 'Permohonan pelindungan dan penyelamatan Warga Negara Indonesia di Sihanoukville',
  recipientLines: ['Duta Besar Republik Indonesia untuk Kerajaan Kamboja', 'di Phnom Penh'],
  paragraphs: [
    'Kami menerima pengaduan dari keluarga seorang pekerja migran yang ditahan di sebuah gedung.',
    'Paspornya dirampas, dan ia diancam akan “dijual” kepada perusahaan lain.',
  ],
  legalBasis: ['UU 18/2017', 'UU 21/2007'],
  asks: ['verifikasi keberadaan', 'penyelamatan'],
  replyBy: '8 Agustus 2022',
  title: 'Direktur',
  signatory: 'Direktur Contoh',
  copies: ['Kemlu (Dit. Pelindungan WNI)', 'Komnas HAM'],
  enclosures: [
    { id: 'E1', description: 'Tangkapan layar percakapan dengan perekrut' },
    { id: 'E2', description: 'Titik lokasi gedung' },
  ],
  textHash: 'a3f5c1d2e4b60718293a4b5c6d7e8f90112233445566778899aabbccddeeff00',
};
