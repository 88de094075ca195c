import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseState, caseFacts, cases, caseVocabulary, caseWords } from '#cases';
import { type Ledger, recorded } from '#kernel';
import { type Facts, readDefinition, UNSET } from '#workflow';
import { chronologies, played } from './support/chronology.ts';

const root = join(import.meta.dirname, '..');
const { definition } = readDefinition(readFileSync(join(root, 'definitions/advocacy@1.yaml'), 'utf8'));
if (!definition) throw new Error('advocacy@1 cannot be read');

const sample = (type: string) =>
  JSON.parse(readFileSync(join(root, `test/golden/events/${type}.v1.json`), 'utf8'));
const golden = recorded(
  { now: '2022-08-01T02:00:00.000Z', actor: { id: 'advocate-1', role: 'ADV' } },
  [...cases.kinds.keys()].map(sample),
);
const GOLDEN = 'the golden samples';
const histories: readonly (readonly [string, readonly Ledger<CaseState>[]])[] = [
  ...chronologies.map((one) => [one.title, played(one, definition).stages] as const),
  [GOLDEN, golden.map((_, index) => cases.extend(cases.empty, golden.slice(0, index + 1)))],
];

const itemsOf = (facts: Facts) =>
  Object.keys(caseVocabulary.items).flatMap((type) => facts.items(type).map((id) => ({ type, id })));

/** What a case says that the vocabulary does not know. */
const unknownValues = (facts: Facts): readonly string[] => [
  ...Object.entries(caseVocabulary.facts).flatMap(([name, { values, per }]) => {
    const owners = per === undefined ? [undefined] : facts.items(per).map((id) => ({ type: per, id }));
    return owners
      .map((owner) => facts.fact(name, owner))
      .filter((value) => !values.includes(value))
      .map((value) => `${name} is ${value}`);
  }),
  ...itemsOf(facts)
    .filter((item) => !caseVocabulary.items[item.type]?.statuses.includes(facts.status(item)))
    .map((item) => `${item.type} ${item.id} is ${facts.status(item)}`),
];

/** What items of a case point at that is not there. The golden samples, which belong to no one case, may. */
const brokenLinks = (facts: Facts): readonly string[] =>
  itemsOf(facts).flatMap((item) =>
    Object.entries(caseVocabulary.items[item.type]?.links ?? {}).flatMap(([link, type]) =>
      facts
        .linked(item, link)
        .filter((to) => to.type !== type || facts.status(to) === UNSET)
        .map((to) => `${item.type} ${item.id} points at a ${to.type} that is not there`),
    ),
  );

describe.each(histories)('the facts on the case of %s', (title, stages) => {
  const each = stages.map((ledger) => caseFacts(ledger, '2030-01-01T00:00:00.000Z'));

  it('are all among the values of the vocabulary, after every action', () =>
    expect(each.flatMap(unknownValues)).toEqual([]));

  if (title !== GOLDEN) {
    it('point at what is there', () => expect(each.flatMap(brokenLinks)).toEqual([]));
  }

  it('are set by an entry wherever they are set', () => {
    const last = each.at(-1);
    const unexplained = Object.entries(caseVocabulary.facts).flatMap(([name, { per }]) => {
      const owners =
        per === undefined ? [undefined] : (last?.items(per) ?? []).map((id) => ({ type: per, id }));
      return owners
        .filter((item) => last?.fact(name, item) !== UNSET)
        .filter((item) => !last?.setBy({ kind: 'fact', name, ...(item && { item }) }))
        .map((item) => `${name} ${item?.id ?? ''}`);
    });
    expect(unexplained).toEqual([]);
  });
});

it('people find words for everything that a definition may name', () => {
  const { actions, facts, items } = caseVocabulary;
  const values = [
    ...Object.values(facts).flatMap((fact) => fact.values),
    ...Object.values(items).flatMap(({ statuses }) => statuses),
  ];
  const names = [actions, facts, items].flatMap((words) => Object.keys(words));
  expect([...names, ...values].filter((code) => !caseWords[code])).toEqual([]);
});
