import { canonicalHash } from '#kernel';
import type { Definition } from '../definition.ts';

/** What a case pins: the hash of what a definition says. How its text was laid out does not matter. */
export const definitionHash = (definition: Definition): string => canonicalHash(definition);
