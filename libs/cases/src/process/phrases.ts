import type { Language, Say } from '#kernel';
import type { ItemRef } from '#workflow';
import { bracketed } from '../phrases.ts';

/** Ids that people use, such as `L1`; others say nothing to a reader. */
const SPOKEN_ID = /^[A-Z]\d+$/;

const itemName = ({ type, id }: ItemRef, say: Say): string => {
  if (type === 'victim') return say.person(id);
  return SPOKEN_ID.test(id) ? `${say.word(type)} ${id}` : say.word(type);
};

/** ` (letter L1)`, or nothing where it is about the whole case. */
export const aboutItem = (item: ItemRef | undefined, say: Say): string =>
  bracketed(item && itemName(item, say));

/** A step by its name, with what it is about. Names of the organisation's own steps stand as the definition has them. */
export const stepName = (
  { step, item }: { readonly step: string; readonly item?: ItemRef },
  say: Say,
): string => `“${say.word(step)}”${aboutItem(item, say)}`;

const AWAITED = { en: 'what follows the step', id: 'hasil langkah' };
const STEP = { en: 'the step', id: 'langkah' };

/** What a time limit is for: the step, or what it awaits. */
export const waitedFor = (
  deadline: { readonly step: string; readonly item?: ItemRef; readonly awaits: boolean },
  say: Say,
  language: Language,
): string => `${(deadline.awaits ? AWAITED : STEP)[language]} ${stepName(deadline, say)}`;
