import type { Definition } from '../definition.ts';
import type { Finding, LineOf } from '../reading/finding.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** One kind of mistake, looked for in a whole definition. */
export type Check = (definition: Definition, vocabulary: Vocabulary, lineOf: LineOf) => readonly Finding[];
