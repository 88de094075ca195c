import { type Actor, refuse } from '#kernel';
import type { Letter } from './state.ts';

/** Refuses with `approval/self` a review by somebody who wrote any revision of the letter. */
export const needReviewer = ({ authors }: Letter, { id }: Actor): void => {
  if (authors.includes(id)) {
    refuse('approval/self', 'A second person reviews a letter: not one of those who wrote it');
  }
};
