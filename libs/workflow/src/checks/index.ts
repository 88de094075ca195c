import type { Definition } from '../definition.ts';
import type { Finding, LineOf } from '../reading/finding.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** One kind of mistake, looked for in a whole definition. */
export type Check = (definition: Definition, vocabulary: Vocabulary, lineOf: LineOf) => readonly Finding[];

/**
 * Each check builds on those before it: one with findings is the last one asked, so that one mistake is not told in many
 * ways.
 */
const CHECKS: readonly Check[] = [];

/** Everything for which a definition that can be read is not published. None: it may be. */
export const checkDefinition: Check = (definition, vocabulary, lineOf) => {
  for (const check of CHECKS) {
    const findings = check(definition, vocabulary, lineOf);
    if (findings.length > 0) return findings;
  }
  return [];
};
