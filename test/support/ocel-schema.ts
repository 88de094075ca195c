const text = { type: 'string' };
const value = { type: ['string', 'number', 'boolean'] };
const list = (items: object) => ({ type: 'array', items });
const record = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/** An instant in ISO 8601; ajv knows no formats by itself. */
const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' };
const typed = record({
  name: text,
  attributes: list(record({ name: text, type: { enum: ['string', 'time', 'integer', 'float', 'boolean'] } })),
});
const relationships = list(record({ objectId: text, qualifier: text }));

/** What a log is in JSON, after https://www.ocel-standard.org/specification/formats/json/ (OCEL 2.0), and nothing beside it. */
export const OCEL_SCHEMA = record({
  eventTypes: list(typed),
  objectTypes: list(typed),
  events: list(
    record({ id: text, type: text, time, attributes: list(record({ name: text, value })), relationships }, [
      'attributes',
      'relationships',
    ]),
  ),
  objects: list(
    record({ id: text, type: text, attributes: list(record({ name: text, time, value })), relationships }, [
      'attributes',
      'relationships',
    ]),
  ),
});
