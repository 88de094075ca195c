import type { Language } from '#kernel';

/** Makes something once for each language, such as a formatter: making one is dear, using it is cheap. */
export const perLanguage = <T>(make: (locale: string) => T): Readonly<Record<Language, T>> => ({
  en: make('en-GB'),
  id: make('id-ID'),
});
