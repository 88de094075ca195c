import fc from 'fast-check';
import type { Definition, ItemRef, StepDefinition, World, WorldItem } from '#workflow';
import { guards, settled } from './guards.ts';

/** One actor before one step of a case. */
export interface Attempted {
  readonly definition: Definition;
  readonly world: World;
  readonly item?: ItemRef;
  readonly actor: { readonly id: string; readonly role: string };
  readonly input: Readonly<Record<string, unknown>>;
}

/** The step that is asked about, in every generated definition. */
export const TARGET = 'target';

const VALUES = ['a', 'b', 'c'];
/** How items stand in generated cases. */
export const STATUSES = ['s0', 's1', 's2', 'approved'];
const ROLES = ['ADV', 'COO', 'DIR'];
const PEOPLE = ['u1', 'u2', 'u3'];
const CASE_FACTS = ['f0', 'f1', 'f2', 'f3'];
const OWN_FACTS: Readonly<Record<string, readonly string[]>> = {
  victim: ['v0', 'v1', 'v2'],
  letter: ['l0', 'l1'],
};
const FREELY = ['unset', ...VALUES];

const step = (given: Partial<StepDefinition>): StepDefinition => ({
  action: 'recordStep',
  stage: 'any',
  role: ['COO'],
  discretionary: false,
  reasonRequired: false,
  sets: {},
  evidence: [],
  fields: [],
  escalation: [],
  ...given,
});

/** Steps that change nothing but that they were taken, and two that establish two facts at once. */
const PLAIN: Readonly<Record<string, Partial<StepDefinition>>> = {
  'do-case': {},
  'do-victim': { per: 'victim' },
  'do-letter': { per: 'letter', role: ['ADV'] },
  approve: { per: 'letter', role: ['DIR'], fourEyes: { distinctFrom: ['do-letter'], coversRevision: true } },
  'late-case': {},
  'late-victim': { per: 'victim' },
  'both-case': { sets: { f0: FREELY, f1: FREELY }, role: ['ADV', 'DIR'] },
  'both-victim': { per: 'victim', sets: { v0: FREELY, v1: FREELY } },
  // Taken for a letter, it says nothing of any victim.
  astray: { per: 'letter', sets: { v2: FREELY } },
};

const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });

const setters = (fact: string, per: string | undefined) =>
  fc
    .array(fc.record({ may: some(VALUES), role: some(ROLES) }), { maxLength: 2, size: 'max' })
    .map((found) =>
      found.map(
        ({ may, role }, index) => [`set-${fact}-${index}`, { per, role, sets: { [fact]: may } }] as const,
      ),
    );

const transitions = (type: string) =>
  fc
    .array(
      fc.record({
        from: fc.constantFrom(...STATUSES),
        to: fc.constantFrom(...STATUSES),
        steps: some([`move-${type}-0`, `move-${type}-1`]),
      }),
      { maxLength: 8 },
    )
    .map((found) =>
      found.map((way) =>
        type === 'letter' && way.to === 'approved' ? { ...way, steps: [...way.steps, 'approve'] } : way,
      ),
    );

const begins = (type: string) =>
  fc.dictionary(fc.constantFrom(`begin-${type}-0`, `begin-${type}-1`), fc.constantFrom(...STATUSES), {
    maxKeys: 2,
  });

const itemType = (type: string) =>
  fc.record({ min: fc.constant(0), begins: begins(type), transitions: transitions(type) });

const target = fc.record({
  per: fc.constantFrom(undefined, 'victim', 'letter'),
  role: some(ROLES),
  distinctFrom: fc.subarray(['do-case', 'do-letter', 'do-victim']),
  repeat: fc.option(fc.record({ max: fc.integer({ min: 1, max: 3 }) }), { nil: undefined, freq: 2 }),
  evidence: fc.subarray([
    { type: 'testimony', min: 1 },
    { type: 'document', min: 2 },
  ]),
  fields: fc.subarray(['proofRef', 'recipient']),
  reasonRequired: fc.boolean(),
  guard: guards,
});

const worldItem = (type: string) =>
  fc.record({
    status: fc.constantFrom(...STATUSES),
    facts: fc.dictionary(fc.constantFrom(...(OWN_FACTS[type] ?? [])), fc.constantFrom(...VALUES)),
    revision: fc.integer({ min: 1, max: 2 }),
    links: fc.subarray([0, 1, 2]),
  });

const takings = fc.array(
  fc.record({
    step: fc.constantFrom('do-case', 'do-victim', 'do-letter', 'approve', 'approve', TARGET),
    index: fc.nat(2),
    by: fc.constantFrom(...PEOPLE),
    revision: fc.integer({ min: 1, max: 2 }),
  }),
  { maxLength: 6 },
);

const drawn = fc.record({
  setters: fc.tuple(
    ...CASE_FACTS.map((fact) => setters(fact, undefined)),
    ...Object.entries(OWN_FACTS).flatMap(([type, facts]) => facts.map((fact) => setters(fact, type))),
  ),
  items: fc.record({ victim: itemType('victim'), letter: itemType('letter') }),
  target,
  facts: fc.dictionary(fc.constantFrom(...CASE_FACTS), fc.constantFrom(...VALUES)),
  victims: fc.array(worldItem('victim'), { maxLength: 3 }),
  letters: fc.array(worldItem('letter'), { minLength: 1, maxLength: 2 }),
  takings,
  evidence: fc.record({ testimony: fc.nat(1), document: fc.nat(2) }),
  late: fc.subarray(['late-case', 'late-victim']),
  actor: fc.record({ id: fc.constantFrom(...PEOPLE), role: fc.constantFrom(...ROLES) }),
  input: fc.dictionary(fc.constantFrom('proofRef', 'recipient', 'reason'), fc.constant('given')),
  at: fc.nat(2),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

const definitionOf = ({ setters: set, items, target: of }: Drawn, per: string | undefined): Definition => {
  const { guard, distinctFrom, ...rest } = of;
  const moves = Object.keys(items).flatMap((type) =>
    [0, 1].map((index) => [`move-${type}-${index}`, { per: type, role: [ROLES[index] ?? 'ADV'] }] as const),
  );
  const require = settled(guard, per);
  const steps = [
    ...Object.entries(PLAIN),
    ...set.flat(),
    ...moves,
    [TARGET, { ...rest, per, require }] as const,
  ];
  const fact = (owner?: string) => ({ enum: FREELY, own: true, per: owner });
  return {
    id: 'generated',
    version: 1,
    title: { en: 'Generated', id: 'Dibangkitkan' },
    calendar: 'ID',
    office: { zone: 'Asia/Jakarta', closes: '17:00' },
    holders: {},
    facts: Object.fromEntries([
      ...CASE_FACTS.map((name) => [name, fact()]),
      ...Object.entries(OWN_FACTS).flatMap(([type, names]) => names.map((name) => [name, fact(type)])),
    ]),
    items,
    steps: Object.fromEntries(
      steps.map(([name, given]) => [
        name,
        step({ ...given, ...(name === TARGET && { fourEyes: { distinctFrom, coversRevision: false } }) }),
      ]),
    ),
    exits: {},
  };
};

const itemsOf = (type: string, found: Drawn['victims'], victims: number): readonly WorldItem[] =>
  found.map(({ links, ...item }, index) => {
    const about = links
      .filter((at) => at < victims)
      .map((at) => ({ type: 'victim', id: `victim-${at + 1}` }));
    return { ...item, id: `${type}-${index + 1}`, links: { victims: type === 'letter' ? about : [] } };
  });

const worldOf = (given: Drawn, definition: Definition): World => {
  const items = {
    victim: itemsOf('victim', given.victims, given.victims.length),
    letter: itemsOf('letter', given.letters, given.victims.length),
  };
  const refs = (name: string): readonly (ItemRef | undefined)[] => {
    const type = definition.steps[name]?.per as 'victim' | 'letter' | undefined;
    return type ? items[type].map(({ id }) => ({ type, id })) : [undefined];
  };
  return {
    facts: given.facts,
    items,
    takings: given.takings.flatMap(({ step: name, index, by, revision }) => {
      const of = refs(name);
      return of.length === 0
        ? []
        : [{ step: name, action: 'recordStep', by, revision, item: of[index % of.length] }];
    }),
    evidence: given.evidence,
    overdue: given.late.flatMap((name) => refs(name).map((item) => ({ step: name, item }))),
  };
};

/** Small definitions with guards of all kinds, cases under them, and somebody who wants to take the step. */
export const attempts: fc.Arbitrary<Attempted> = drawn.map((given) => {
  const per = given.target.per === 'victim' && given.victims.length === 0 ? undefined : given.target.per;
  const definition = definitionOf(given, per);
  const world = worldOf(given, definition);
  const there = per ? (world.items[per] ?? []) : [];
  const found = there[given.at % Math.max(there.length, 1)];
  const item = per && found ? { type: per, id: found.id } : undefined;
  return { definition, world, item, actor: given.actor, input: given.input };
});
