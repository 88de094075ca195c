import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';

/** A JSON Schema as OpenAPI 3.0 knows it. */
export type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; required?: string[] };

const REFERENCE = '#/components/schemas/';
const REFERENCES = new RegExp(`"${REFERENCE}(\\w+)"`, 'g');

const OPTIONS = {
  classTransformerMetadataStorage: defaultMetadataStorage,
  refPointerPrefix: REFERENCE,
  // The library says "number" for every bounded whole number, and knows no rules of our own.
  additionalConverters: {
    isInt: { type: 'integer' },
    min: ({ constraints: [minimum] }: { constraints: unknown[] }) => ({ minimum }),
    max: ({ constraints: [maximum] }: { constraints: unknown[] }) => ({ maximum }),
    byStep: { type: 'object', additionalProperties: { type: 'string' } },
  },
} as Parameters<typeof validationMetadatasToSchemas>[0];

/** The JSON Schema of a class with class-validator rules. Its parts are referred to by name. */
export const schemaOf = (shape: new () => object): Schema =>
  targetConstructorToSchema(shape, OPTIONS) as Schema;

/** The schemas of every class with rules, by class name. */
export const allSchemas = (): Record<string, Schema> =>
  validationMetadatasToSchemas(OPTIONS) as Record<string, Schema>;

/** Of all schemas those that this part of a description refers to, and those that they refer to in turn. */
export const schemasFor = (
  described: unknown,
  all: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const found: Record<string, unknown> = {};
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(REFERENCES)) {
      if (name in found) continue;
      found[name] = all[name];
      follow(found[name]);
    }
  };
  follow(described);
  return found;
};
