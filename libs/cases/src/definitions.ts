import type { Decider } from '#kernel';
import { definitionsIn, type RegisterState } from '#workflow';
import { exampleDefinition } from './example-definition.ts';
import { caseVocabulary } from './facts/vocabulary.ts';

/** The behaviour of the register of definitions by which cases go. */
export const definitions: Decider<RegisterState> = definitionsIn(caseVocabulary, exampleDefinition);
