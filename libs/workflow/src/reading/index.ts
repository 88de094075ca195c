export { definitionHash } from './definition-hash.ts';
export type { Finding, LineOf, Path } from './finding.ts';
export { type Reading, readDefinition } from './read-definition.ts';
export { definitionSchema } from './schema.ts';
