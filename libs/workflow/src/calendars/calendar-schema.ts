const days = {
  type: 'array',
  items: {
    type: 'object',
    required: ['day', 'en', 'id'],
    additionalProperties: false,
    properties: {
      day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      en: { type: 'string', minLength: 1 },
      id: { type: 'string', minLength: 1 },
    },
  },
};

/** JSON Schema of a calendar file. */
export const calendarSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Calendar of one jurisdiction and year',
  type: 'object',
  required: ['jurisdiction', 'year', 'version', 'decree', 'source', 'national'],
  additionalProperties: false,
  properties: {
    jurisdiction: { type: 'string', pattern: '^[A-Z]{2}$' },
    year: { type: 'integer', minimum: 2000, maximum: 2100 },
    version: { type: 'integer', minimum: 1 },
    // Cited in events, whose labels have at most 120 characters.
    decree: { type: 'array', items: { type: 'string', minLength: 1, maxLength: 120 } },
    source: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
    provisional: { type: 'boolean' },
    national: { ...days, minItems: 1 },
    cutiBersama: days,
  },
};
