import { Ajv, type ErrorObject } from 'ajv';
import type { Definition } from '../definition.ts';
import { type Finding, finding, type LineOf, type Path } from './finding.ts';
import { normalise } from './normalise.ts';
import { definitionSchema } from './schema.ts';
import type { Written } from './written.ts';
import { readYaml } from './yaml-text.ts';

/** What came of reading a definition. */
export interface Reading {
  /** Undefined when there are findings. */
  readonly definition?: Definition;
  readonly findings: readonly Finding[];
  readonly lineOf: LineOf;
}

const isWritten = new Ajv({
  allErrors: true,
  // The text's scalars all come as strings; the schema says which of them are numbers and flags.
  coerceTypes: true,
  verbose: true,
  strictTypes: false,
}).compile<Written>(definitionSchema);

/**
 * Reads a definition from its YAML. Says everything that is wrong with its form, each with its line; never throws.
 * Whether it makes sense is asked by `checkDefinition`.
 */
export const readDefinition = (text: string): Reading => {
  const { data, findings, lineOf } = readYaml(text);
  if (findings.length > 0) return { findings, lineOf };
  if (isWritten(data)) return { definition: normalise(data), findings: [], lineOf };
  return { findings: (isWritten.errors ?? []).filter(isSaid).map((error) => said(error, lineOf)), lineOf };
};

/** Alternatives are told as one, by what they have in common; that a condition of the schema failed says nothing. */
const isSaid = ({ keyword, schemaPath, propertyName }: ErrorObject): boolean =>
  keyword !== 'if' && propertyName === undefined && !/\/(anyOf|oneOf|contains)\/.+/.test(schemaPath);

const said = (error: ErrorObject, lineOf: LineOf): Finding => {
  const at = pathOf(error);
  const place = at.length > 0 ? at.join('.') : 'the definition';
  const code = error.keyword === 'uniqueItems' ? 'definition/duplicate' : 'definition/schema';
  return finding(code, `${place}: ${messageOf(error)}`, at, lineOf);
};

/** A property that should not be there is the place, and not what it stands in. */
const pathOf = ({ instancePath, params }: ErrorObject): Path => [
  ...instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')),
  ...[params.additionalProperty ?? params.propertyName ?? []].flat(),
];

const messageOf = ({ keyword, params, parentSchema, message }: ErrorObject): string => {
  const description: unknown = parentSchema?.description ?? parentSchema?.propertyNames?.description;
  switch (keyword) {
    case 'required':
    case 'dependencies':
      return `"${params.missingProperty}" is missing`;
    case 'additionalProperties':
      return `there is no such property; it may have ${Object.keys(parentSchema?.properties ?? {}).join(', ')}`;
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')}`;
    case 'uniqueItems':
      return 'a value stands there twice';
    default:
      return description === undefined ? (message ?? keyword) : `must be ${description}`;
  }
};
