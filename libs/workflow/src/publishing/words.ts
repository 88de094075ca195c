import type { Words } from '#kernel';

/** The words for the fields of the register of definitions. */
export const definitionWords: Words = {
  text: { en: 'text', id: 'isi' },
  definitionId: { en: 'workflow definition', id: 'definisi alur kerja' },
  number: { en: 'number', id: 'nomor' },
  hash: { en: 'SHA-256', id: 'SHA-256' },
  definition: { en: 'content', id: 'isi' },
};
