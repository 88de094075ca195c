import type { Definition, StepDefinition, TimeLimit } from '../definition.ts';
import type { Path } from '../reading/finding.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Check } from './check.ts';
import { type Mention, unknownAmong } from './known.ts';
import { namesInConditions } from './names-in-conditions.ts';

/** Every name stands for something: a role, a fact and its values, a step, an action, an item and its statuses… */
export const unknownNames: Check = (definition, vocabulary, lineOf) =>
  unknownAmong(
    [
      ...names.inHead(definition, vocabulary),
      ...names.inFacts(definition, vocabulary),
      ...names.inItems(definition, vocabulary),
      ...Object.entries(definition.steps).flatMap(([name, step]) =>
        names.inStep(step, ['steps', name], definition, vocabulary),
      ),
      ...namesInConditions(definition, vocabulary),
    ],
    lineOf,
  );

const mention =
  (what: string, known: readonly string[], code = what) =>
  (name: string, ...path: Path): Mention => ({ what, code: `definition/unknown-${code}`, name, path, known });

const role = ({ roles }: Vocabulary) => mention('role', roles);
const step = ({ steps }: Definition) => mention('step', Object.keys(steps));
const calendar = ({ calendars }: Vocabulary) => mention('calendar', calendars);

const names = {
  inHead: (definition: Definition, vocabulary: Vocabulary): readonly Mention[] => [
    calendar(vocabulary)(definition.calendar, 'calendar'),
    ...Object.keys(definition.holders).map((name) => role(vocabulary)(name, 'holders', name)),
    ...Object.entries(definition.exits).flatMap(([name, exit]) => [
      mention('reason to close', vocabulary.exits, 'exit')(name, 'exits', name),
      ...exit.role.map((one, index) => role(vocabulary)(one, 'exits', name, 'role', index)),
    ]),
  ],

  /** A fact of the case has the values of the vocabulary, all of them: the guards are analysed by what it may be. */
  inFacts: ({ facts }: Definition, vocabulary: Vocabulary): readonly Mention[] =>
    Object.entries(facts).flatMap(([name, { enum: values, per, own }]) => {
      const ofItem =
        per === undefined ? [] : [mention('item', Object.keys(vocabulary.items))(per, 'facts', name, 'per')];
      if (own) return ofItem;
      const words = vocabulary.facts[name];
      if (!words) return [mention('fact', Object.keys(vocabulary.facts))(name, 'facts', name)];
      return [
        ...ofItem,
        ...values.map((value, index) =>
          mention(`value of ${name}`, words.values, 'value')(value, 'facts', name, 'enum', index),
        ),
        ...words.values.map((value) =>
          mention(`place for what ${name} may be, the value`, values, 'value')(value, 'facts', name, 'enum'),
        ),
        ...(per === words.per
          ? []
          : [mention('such fact of each', [words.per ?? 'case'], 'item')(per ?? 'case', 'facts', name)]),
      ];
    }),

  inItems: (definition: Definition, vocabulary: Vocabulary): readonly Mention[] =>
    Object.entries(definition.items).flatMap(([type, { begins, transitions }]) => {
      const statuses = mention(`status of ${type}`, vocabulary.items[type]?.statuses ?? [], 'value');
      const mover = mention('step', moversOf(definition, vocabulary));
      if (!vocabulary.items[type]) {
        return [mention('item', Object.keys(vocabulary.items))(type, 'items', type)];
      }
      return [
        ...Object.entries(begins).flatMap(([by, status]) => [
          mover(by, 'items', type, 'begins', by),
          statuses(status, 'items', type, 'begins', by),
        ]),
        ...transitions.flatMap(({ from, to, steps }) => {
          const path = ['items', type, 'transitions', `${from}>${to}`];
          return [
            statuses(from, ...path),
            statuses(to, ...path),
            ...steps.map((by, index) => mover(by, ...path, index)),
          ];
        }),
      ];
    }),

  inStep: (
    { action, role: roles, per, sets, evidence, fourEyes, ...timed }: StepDefinition,
    at: Path,
    definition: Definition,
    vocabulary: Vocabulary,
  ): readonly Mention[] => [
    mention('action', Object.keys(vocabulary.actions))(action, ...at, 'action'),
    ...roles.map((name, index) => role(vocabulary)(name, ...at, 'role', index)),
    ...(per === undefined ? [] : [mention('item', Object.keys(definition.items))(per, ...at, 'per')]),
    ...Object.entries(sets).flatMap(([fact, values]) => [
      mention('fact', Object.keys(definition.facts))(fact, ...at, 'sets', fact),
      ...values.map((value, index) =>
        mention(`value of ${fact}`, definition.facts[fact]?.enum ?? [value], 'value')(
          value,
          ...at,
          'sets',
          fact,
          index,
        ),
      ),
    ]),
    ...evidence.map(({ type }, index) =>
      mention('source of evidence', vocabulary.evidence, 'source')(type, ...at, 'evidence', index, 'type'),
    ),
    ...(fourEyes?.distinctFrom ?? []).map((other, index) =>
      step(definition)(other, ...at, 'fourEyes', 'distinctFrom', index),
    ),
    ...names.inTime(timed, at, definition, vocabulary),
  ],

  inTime: (
    { due, awaits, escalation }: Pick<StepDefinition, 'due' | 'awaits' | 'escalation'>,
    at: Path,
    definition: Definition,
    vocabulary: Vocabulary,
  ): readonly Mention[] => {
    const limited = (limit: TimeLimit | undefined, path: Path) =>
      limit?.calendar === undefined ? [] : [calendar(vocabulary)(limit.calendar, ...path, 'calendar')];
    return [
      ...limited(due, [...at, 'due']),
      ...limited(awaits?.due, [...at, 'awaits', 'due']),
      ...escalation.flatMap((rung, index) => {
        const path = [...at, 'escalation', index];
        const actions = mention('action', Object.keys(vocabulary.actions));
        return [
          ...(rung.role === undefined ? [] : [role(vocabulary)(rung.role, ...path, 'role')]),
          ...(rung.action === undefined ? [] : [actions(rung.action, ...path, 'action')]),
          ...(rung.step === undefined ? [] : [step(definition)(rung.step, ...path, 'step')]),
        ];
      }),
    ];
  },
};

/** What may begin or move an item: a step, or an action that is possible although it is none. */
const moversOf = ({ steps }: Definition, { actions }: Vocabulary): readonly string[] => [
  ...Object.keys(steps),
  ...Object.entries(actions).flatMap(([name, { always, system, opens }]) =>
    always || system || opens ? [name] : [],
  ),
];
