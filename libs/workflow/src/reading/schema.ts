import { conditionSchema } from './condition-schema.ts';
import { closed, has, text, when } from './schema-parts.ts';

const flag = { type: 'boolean' };
const positive = { type: 'integer', minimum: 1 };
const natural = { type: 'integer', minimum: 0 };
const several = {
  type: ['string', 'array'],
  items: text,
  minLength: 1,
  minItems: 1,
  uniqueItems: true,
  description: 'a word, or a list of words',
};
const condition = { $ref: '#/definitions/condition' };
const timeLimit = { $ref: '#/definitions/timeLimit' };

const named = (of: object, pattern: string, description: string) => ({
  type: 'object',
  propertyNames: { pattern, description },
  additionalProperties: of,
});
const byName = (of: object) =>
  named(of, '^[a-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$', 'a name, such as sendLetter or consent.photo');

const title = closed(['en', 'id'], { en: text, id: text });

const LENGTHS = ['workingDays', 'days', 'hours', 'months'];
const limit = closed(
  [],
  {
    ...Object.fromEntries(LENGTHS.map((length) => [length, positive])),
    calendar: text,
    basis: { enum: ['law', 'sla', 'court'] },
    source: text,
    confirmed: flag,
  },
  {
    oneOf: LENGTHS.map(has),
    description: `exactly one of ${LENGTHS.join(', ')}`,
    dependencies: { calendar: ['workingDays'] },
  },
);

/** What each thing to do needs to know, and nothing else. */
const NEEDS = { remind: 'role', escalate: 'role', perform: 'action', requireStep: 'step' };
const rung = {
  type: 'object',
  required: ['at', 'do'],
  properties: {
    at: {
      type: 'string',
      pattern: '^due([+-][1-9][0-9]{0,3}(wd|d|h))?$',
      description: 'a moment such as due, due-2wd, due+3d or due+12h',
    },
    do: { enum: Object.keys(NEEDS) },
  },
  allOf: Object.entries(NEEDS).map(([what, need]) =>
    when(
      { required: ['do'], properties: { do: { const: what } } },
      closed([need], { at: {}, do: {}, [need]: text }),
    ),
  ),
};

const fact = closed(['enum'], { enum: { $ref: '#/definitions/domain' }, per: text, own: flag });

const item = closed([], {
  min: natural,
  begins: byName(text),
  transitions: named(several, '^[^\\s>]+>[^\\s>]+$', 'a change of status, such as drafted>sent'),
});

const step = closed(['stage', 'role'], {
  action: text,
  stage: text,
  title,
  role: several,
  per: text,
  repeat: closed(['max'], { max: positive }),
  discretionary: flag,
  reasonRequired: flag,
  require: condition,
  sets: byName(several),
  evidence: { type: 'array', items: closed(['type'], { type: text, min: positive }) },
  fourEyes: closed(['distinctFrom'], { distinctFrom: several, coversRevision: flag }),
  fields: several,
  due: timeLimit,
  awaits: closed(['until', 'due'], { until: condition, due: timeLimit }),
  escalation: { type: 'array', items: rung },
});

/** A definition as people write it (JSON Schema draft 7). Numbers and flags may stand as text, which YAML does not tell apart here. */
export const definitionSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Workflow definition',
  ...closed(['id', 'version', 'title', 'calendar', 'office', 'steps', 'exits'], {
    id: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*$',
      description: 'a name in lower case, such as advocacy',
    },
    version: positive,
    title,
    calendar: text,
    office: closed(['zone', 'closes'], {
      zone: text,
      closes: {
        type: 'string',
        pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
        description: 'a time of day such as 17:00',
      },
      cutiBersama: flag,
    }),
    holders: { type: 'object', additionalProperties: natural },
    facts: byName(fact),
    items: byName(item),
    steps: { ...byName(step), minProperties: 1 },
    exits: { ...byName(closed(['when', 'role'], { when: condition, role: several })), minProperties: 1 },
  }),
  definitions: {
    condition: conditionSchema,
    timeLimit: limit,
    values: several,
    domain: {
      type: 'array',
      items: text,
      minItems: 2,
      uniqueItems: true,
      contains: { const: 'unset' },
      description: 'a list of at least two values, "unset" among them',
    },
  },
};
