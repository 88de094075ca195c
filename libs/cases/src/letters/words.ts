import type { Words } from '#kernel';

/** Every code and every field name of this chapter, in both languages. */
export const lettersWords: Words = {};
