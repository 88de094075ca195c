import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DomainEvent, LANGUAGES, type RecordedEvent, readInput, recorded } from '#kernel';
import { catalogues, kinds, strictSay } from './support/catalogue.ts';

const golden = join(import.meta.dirname, 'golden');
const files = readdirSync(join(golden, 'events'));
const read = (file: string): Buffer => readFileSync(join(golden, 'events', file));
const sample = (file: string): DomainEvent => JSON.parse(read(file).toString());
const fileOf = ({ type, schema }: { type: string; schema: number }) => `${type}.v${schema}.json`;
const stored = (...events: DomainEvent[]): readonly RecordedEvent[] =>
  recorded({ now: '2022-08-01T02:00:00.000Z', actor: { id: 'advocate-1', role: 'ADV' } }, events);

/** Each sample, with each category that knows its kind. */
const samples = catalogues.flatMap(({ decider, words }) =>
  files
    .filter((file) => decider.kinds.has(file.replace(/\.v\d+\.json$/, '')))
    .map((file) => ({ name: `${decider.category} ${file}`, file, decider, words })),
);

describe('the golden samples', () => {
  it('are one for every schema of every kind of event, and no others', () => {
    const wanted = [...kinds.values()].flatMap(({ type, schema }) =>
      Array.from({ length: schema }, (_, index) => fileOf({ type, schema: index + 1 })),
    );
    expect(files.toSorted()).toEqual(wanted.toSorted());
  });

  // Stored events never change, so neither do these. To seal a new one, in test/golden:
  // sha256sum events/<Type>.v<n>.json >> SHA256SUMS
  it('are sealed: none is edited after it was added', () => {
    const now = files.map(
      (file) => `${createHash('sha256').update(read(file)).digest('hex')}  events/${file}`,
    );
    const sealed = readFileSync(join(golden, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(now.toSorted()).toEqual(sealed.toSorted());
  });
});

describe.each(samples)('the golden sample $name', ({ file, decider, words }) => {
  const event = sample(file);
  const [lifted] = stored(event).map(decider.lift) as [RecordedEvent];
  const kind = kinds.get(event.type);
  if (!kind) throw new Error(`No such kind: ${event.type}`);
  const personal = Object.assign({}, ...Object.values(lifted.personal ?? {}));
  const fields = { ...lifted.data, ...personal };

  it('is filed under its type and schema', () => expect(fileOf(event)).toBe(file));

  it('has, once lifted, the shape of its kind, with the personal fields apart', () =>
    expect({
      type: lifted.type,
      schema: lifted.schema,
      data: lifted.data,
      ...(lifted.personal && { personal: lifted.personal }),
    }).toEqual(kind.of(readInput(kind.shape, fields))));

  it('shows personal fields where its kind has them', () =>
    expect(Object.keys(event.personal ?? {}).length > 0).toBe(kind.personal.length > 0));

  it('folds, also when all before it was retracted', () =>
    expect(() => decider.extend(decider.empty, stored(event))).not.toThrow());

  describe.each(LANGUAGES)('told in %s', (language) => {
    const erased = '[erased]';
    const allErased = Object.fromEntries(kind.personal.map((name) => [name, erased]));
    it.each([
      ['as recorded', fields],
      ['with its personal fields erased', { ...lifted.data, ...allErased }],
    ])('is a sentence, %s', (_, told) => {
      const sentence = kind.tell[language](told, strictSay(language, words, erased));
      expect(sentence).toMatch(/^\S.{8,}[^.\s]$/s);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    });
  });
});

describe.each(catalogues)('all samples of one category in one history', ({ decider }) => {
  it('fold to plain JSON without personal fields', () => {
    const history = stored(
      ...files.filter((file) => decider.kinds.has(file.replace(/\.v\d+\.json$/, ''))).map(sample),
    );
    const { state } = decider.extend(decider.empty, history);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});
