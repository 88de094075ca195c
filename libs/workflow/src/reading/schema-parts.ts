/** A word or a sentence. */
export const text = { type: 'string', minLength: 1 };

/** An object that has these properties and no others. */
export const closed = (required: readonly string[], properties: object, more: object = {}) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
  ...more,
});

/** The object has the property. */
export const has = (key: string) => ({ required: [key] });

/** Where one schema holds, the other is asked. Of alternatives told in this way, what is wrong is said of the one that was meant. */
// biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
export const when = (one: object, other: object) => ({ if: one, then: other });
