const text = { type: 'string', minLength: 1 };
const instant = { type: 'string', format: 'date-time' };
const day = { type: 'string', format: 'date' };
const closed = (required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const list = (items: object) => ({ type: 'array', items });

const taken = { do: text, as: { type: 'string', pattern: '^[^/]+/[A-Z]+$' }, with: { type: 'object' } };
const given = list({ if: { type: 'string' }, else: closed(['do'], { ...taken, at: instant }) });

const expected = {
  ...closed([], {
    events: list(text),
    blockedBy: { ...list(text), minItems: 1 },
    refused: text,
    deadlines: list(closed(['step', 'due'], { step: text, item: text, due: day })),
    reached: list(
      closed(['step', 'do'], { step: text, do: { enum: ['remind', 'escalate', 'perform', 'requireStep'] } }),
    ),
  }),
  minProperties: 1,
};

/** The JSON Schema of a `*.cases.yaml` file. */
export const tableSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...closed(['definition', 'starts', 'rows'], {
    definition: { type: 'string', pattern: '^[a-z][a-z0-9-]*@[1-9][0-9]*$' },
    starts: instant,
    pasts: { type: 'object', additionalProperties: given },
    rows: {
      minItems: 1,
      ...list(
        closed(['name', 'given', 'then'], {
          name: text,
          given,
          at: instant,
          when: { if: { type: 'string' }, else: closed(['do'], taken) },
          // biome-ignore lint/suspicious/noThenProperty: the word of the tables
          then: expected,
        }),
      ),
    },
  }),
};
