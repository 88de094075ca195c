import type { Condition } from '../condition.ts';
import type { Definition, ItemDefinition, Rung, StepDefinition } from '../definition.ts';
import type { Several, Written, WrittenCondition, WrittenItem, WrittenRung, WrittenStep } from './written.ts';

/** The definition that was written: lists where one word stood, defaults where nothing did, conditions written out. */
export const normalise = (written: Written): Definition => ({
  id: written.id,
  version: written.version,
  title: written.title,
  calendar: written.calendar,
  office: written.office,
  facts: mapped(written.facts ?? {}, (fact) => ({ own: false, ...fact })),
  items: mapped(written.items ?? {}, itemOf),
  steps: Object.fromEntries(Object.entries(written.steps).map(([name, step]) => [name, stepOf(name, step)])),
  exits: mapped(written.exits, ({ when, role }) => ({ when: conditionOf(when), role: listOf(role) })),
  holders: written.holders ?? {},
});

const mapped = <From, To>(
  record: Readonly<Record<string, From>>,
  map: (from: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));

const listOf = (several: Several = []): readonly string[] =>
  typeof several === 'string' ? [several] : several;

const itemOf = ({ min = 0, begins = {}, transitions = {} }: WrittenItem): ItemDefinition => ({
  min,
  begins,
  transitions: Object.entries(transitions).map(([change, steps]) => {
    const [from = '', to = ''] = change.split('>');
    return { from, to, steps: listOf(steps) };
  }),
});

const stepOf = (name: string, written: WrittenStep): StepDefinition => ({
  action: written.action ?? name,
  stage: written.stage,
  role: listOf(written.role),
  discretionary: written.discretionary ?? false,
  reasonRequired: written.reasonRequired ?? false,
  sets: mapped(written.sets ?? {}, listOf),
  evidence: (written.evidence ?? []).map(({ type, min = 1 }) => ({ type, min })),
  fields: listOf(written.fields),
  escalation: (written.escalation ?? []).map(rungOf),
  ...optionalOf(written),
});

/** What a step may do without is left out, so that it does not count for the hash. */
const optionalOf = ({
  title,
  per,
  repeat,
  due,
  require: guard,
  fourEyes,
  awaits,
}: WrittenStep): Partial<StepDefinition> => ({
  ...(title && { title }),
  ...(per && { per }),
  ...(repeat && { repeat }),
  ...(due && { due }),
  ...(guard && { require: conditionOf(guard) }),
  ...(fourEyes && {
    fourEyes: { coversRevision: false, ...fourEyes, distinctFrom: listOf(fourEyes.distinctFrom) },
  }),
  ...(awaits && { awaits: { until: conditionOf(awaits.until), due: awaits.due } }),
});

const UNITS = { wd: 'workingDays', d: 'days', h: 'hours' } as const;

const rungOf = ({ at, ...rest }: WrittenRung): Rung => {
  const [, amount, unit] = /^due(?:([+-]\d+)(wd|d|h))?$/.exec(at) ?? [];
  return { at: unit ? { [UNITS[unit as keyof typeof UNITS]]: Number(amount) } : {}, ...rest };
};

const conditionOf = (written: WrittenCondition): Condition => {
  if (written.all) return { all: written.all.map(conditionOf) };
  if (written.any) return { any: written.any.map(conditionOf) };
  if (written.not) return { not: conditionOf(written.not) };
  if (written.done !== undefined) return { done: written.done };
  if (written.overdue !== undefined) return { overdue: written.overdue };
  return quantifierOf(written) ?? leafOf(written);
};

const leafOf = ({ fact, item, is }: WrittenCondition): Condition =>
  fact === undefined ? { item: item ?? '', is: listOf(is) } : { fact, is: listOf(is) };

const quantifierOf = (written: WrittenCondition): Condition | undefined => {
  const { every, some, count, min, max } = written;
  const that = written.that ? conditionOf(written.that) : written.fact ? leafOf(written) : undefined;
  if (every !== undefined && that) return { every, that };
  if (some !== undefined && that) return { some, that };
  if (count === undefined) return undefined;
  return {
    count,
    ...(that && { that }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
};
