import { FIXTURE_VOCABULARY, FIXTURE_YAML } from '../fixture.ts';
import { definitionSchema, type Finding, readDefinition } from '../reading/index.ts';
import { checkDefinition } from './index.ts';
import { MUTANTS_OF_ORDER } from './mutants-of-order.ts';
import { MUTANTS_OF_WORDS } from './mutants-of-words.ts';

const mistakesIn = (text: string): readonly Finding[] => {
  const { definition, findings, lineOf } = readDefinition(text);
  return definition ? checkDefinition(definition, FIXTURE_VOCABULARY, lineOf) : findings;
};

/** The good definition with one place changed. The place MUST be there, once. */
const mutated = (was: string, becomes: string): string => {
  const [before, after, ...more] = FIXTURE_YAML.split(was);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`"${was}" stands ${more.length + (after === undefined ? 0 : 1)} times`);
  return `${before}${becomes}${after}`;
};

/** Its line, by the words that stand on it. */
const lineWith = (text: string, words: string): number => {
  const lines = text.split('\n').flatMap((line, index) => (line.includes(words) ? [index + 1] : []));
  if (lines.length !== 1) throw new Error(`"${words}" stands on ${lines.length} lines`);
  return lines[0] ?? 0;
};

describe('a definition in which nothing is wrong', () => {
  it('is published', () => expect(mistakesIn(FIXTURE_YAML)).toEqual([]));
  it('says which schema it follows', () => expect(definitionSchema.title).toBe('Workflow definition'));
});

describe.each([...MUTANTS_OF_WORDS, ...MUTANTS_OF_ORDER])(
  'a definition with $what',
  ({ code, was, becomes, at }) => {
    it(`is refused: definition/${code}`, () => {
      const text = mutated(was, becomes);
      const found = mistakesIn(text);
      const [first = '', ...rest] = at.split('\n');
      const line =
        rest.length === 0 ? lineWith(text, first) : text.slice(0, text.indexOf(at)).split('\n').length;
      expect(found).toContainEqual(expect.objectContaining({ code: `definition/${code}`, line }));
      expect(new Set(found.map((one) => one.code))).toEqual(new Set([`definition/${code}`]));
    });
  },
);
