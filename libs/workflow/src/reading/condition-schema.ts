import { closed, has, text, when } from './schema-parts.ts';

const condition = { $ref: '#/definitions/condition' };
const conditions = { type: 'array', minItems: 1, items: condition };
const values = { $ref: '#/definitions/values' };
const path = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)?$',
  description: 'a type of item, or a type and what it points at, such as letter.victims',
};
/** What a quantifier says of its items: written out as `that`, or a fact of theirs in short. */
const said = { that: condition, fact: text, is: values };
const eitherSaid = {
  oneOf: [has('that'), { required: ['fact', 'is'] }],
  description: 'what is to hold for them: either "that", or "fact" and "is"',
};
const natural = { type: 'integer', minimum: 0 };

const quantified = (head: string) => closed([], { [head]: path, ...said }, eitherSaid);
const leaf = (head: string) => closed(['is'], { [head]: text, is: values });

const shapes: Readonly<Record<string, object>> = {
  all: closed([], { all: conditions }),
  any: closed([], { any: conditions }),
  not: closed([], { not: condition }),
  done: closed([], { done: text }),
  overdue: closed([], { overdue: text }),
  every: quantified('every'),
  some: quantified('some'),
  count: closed(
    [],
    { count: path, ...said, min: natural, max: natural },
    {
      dependencies: { fact: ['is'], is: ['fact'] },
      anyOf: [has('min'), has('max')],
      description: 'how many there are to be: "min", "max" or both',
    },
  ),
};
const leaves: Readonly<Record<string, object>> = { fact: leaf('fact'), item: leaf('item') };

const isQuantified = { anyOf: ['every', 'some', 'count'].map(has) };
const heads = [...Object.keys(shapes), ...Object.keys(leaves)];

/** A condition as people write it. */
export const conditionSchema = {
  type: 'object',
  description: `a condition, by one of ${heads.join(', ')}`,
  anyOf: heads.map(has),
  allOf: [
    ...Object.entries(shapes).map(([head, shape]) => when(has(head), shape)),
    ...Object.entries(leaves).map(([head, shape]) =>
      when({ allOf: [has(head), { not: isQuantified }] }, shape),
    ),
  ],
};
