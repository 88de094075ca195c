import { Ajv } from 'ajv';
import { readYaml } from '../reading/yaml-text.ts';
import type { Delay } from './chance.ts';

/** How an office and the world around it are taken to behave. */
export interface Assumptions {
  /** How many people hold a role. */
  readonly people: Readonly<Record<string, number>>;
  /** How many hold a role that is not named. */
  readonly others: number;
  /** How many steps a person takes on a working day. */
  readonly stepsADay: number;
  /** From when a step may be taken until it can be: an answer comes, a person is reached. */
  readonly delay: Delay;
  /** How likely a step is, each time it may be taken, when nothing waits for it. */
  readonly chance: number;
  readonly steps: Readonly<Record<string, { readonly delay?: Delay; readonly chance?: number }>>;
  /** How likely each value of a fact is, and each status of an item where a step leads to several. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  people: {},
  others: 2,
  stepsADay: 6,
  delay: [0, 1, 5],
  chance: 0.1,
  steps: {},
  values: {},
};

const share = { type: 'number', minimum: 0, maximum: 1 };
const count = { type: 'integer', minimum: 0 };
const delay = { type: 'array', items: count, minItems: 3, maxItems: 3 };
const record = (of: object) => ({ type: 'object', additionalProperties: of });
const closed = (properties: object) => ({ type: 'object', additionalProperties: false, properties });

/** The JSON Schema of a file of assumptions; what it leaves out is as by default. */
export const assumptionsSchema = closed({
  people: record(count),
  others: count,
  stepsADay: { type: 'integer', minimum: 1 },
  delay,
  chance: share,
  steps: record(closed({ delay, chance: share })),
  values: record(record({ type: 'number', minimum: 0 })),
});

const isWritten = new Ajv({ allErrors: true, coerceTypes: true }).compile<Partial<Assumptions>>(
  assumptionsSchema,
);

/** Reads assumptions from YAML. Throws, naming each line that is wrong and why. */
export const readAssumptions = (text: string): Assumptions => {
  const { data, findings, lineOf } = readYaml(text);
  const flaws = findings.map(({ line, message }) => `line ${line}: ${message}`);
  if (flaws.length === 0 && !isWritten(data)) {
    for (const { instancePath, message } of isWritten.errors ?? []) {
      const path = instancePath.split('/').slice(1);
      flaws.push(`line ${lineOf(path)}: ${path.join('.') || 'the file'} ${message}`);
    }
  }
  if (flaws.length > 0) throw new Error(`Not a file of assumptions. ${flaws.join('; ')}`);
  return { ...DEFAULT_ASSUMPTIONS, ...(data as Partial<Assumptions>) };
};
