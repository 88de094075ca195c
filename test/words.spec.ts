import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';
import { caseWords, ROLES } from '#cases';
import { LANGUAGES, type Word, type Words } from '#kernel';
import { catalogues, fieldRules } from './support/catalogue.ts';

const libs = join(import.meta.dirname, '../libs');
const filesNamed = (pattern: RegExp) =>
  readdirSync(libs, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => join(libs, file));

/** The words that any category has, for rules whose class does not say to which category it belongs. */
const allWords: Words = Object.assign({}, ...catalogues.map(({ words }) => words));
const without = (keys: readonly string[], words: Words) =>
  [...new Set(keys)].filter((key) => LANGUAGES.some((language) => !words[key]?.[language]?.trim()));

const codes = fieldRules
  .filter(({ name }) => name === 'isIn')
  .flatMap(({ constraints }) => constraints[0] as readonly unknown[])
  .filter((code) => typeof code === 'string');

/** The kinds of work that wait, as the chapters write them: `kind: 'send-letter'`. */
const openItemKinds = filesNamed(/open-items\.ts$/).flatMap((file) => {
  const found: string[] = [];
  const textsIn = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    ts.forEachChild(node, textsIn);
  };
  const kindsIn = (node: ts.Node): void => {
    const isKind = ts.isPropertyAssignment(node) && node.name.getText() === 'kind';
    ts.forEachChild(node, isKind ? textsIn : kindsIn);
  };
  kindsIn(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
});

/** Every key to which a file gives words. */
const wordsIn = async (file: string): Promise<readonly (readonly [string, Word])[]> => {
  const exported: unknown[] = Object.values(await import(pathToFileURL(file).href));
  return exported.flatMap((words) => Object.entries(words as object).filter(([, word]) => isWord(word)));
};

const isWord = (value: unknown): value is Word =>
  LANGUAGES.every((language) => typeof (value as Partial<Word> | undefined)?.[language] === 'string');

describe('the words', () => {
  it('are there for every code of every closed list', () => {
    expect(codes).toContain('social-media');
    expect(without(codes, allWords)).toEqual([]);
  });

  it('are there for every field', () => {
    const fields = fieldRules.map(({ propertyName }) => propertyName);
    expect(fields).toContain('statedVictimCount');
    expect(without(fields, allWords)).toEqual([]);
  });

  it('are there for everything that may wait on a case', () => {
    expect(openItemKinds).not.toHaveLength(0);
    expect(without(openItemKinds, caseWords)).toEqual([]);
  });

  it('are there for every role', () => expect(without(ROLES, caseWords)).toEqual([]));

  it('are the same wherever a key is given words', async () => {
    const told = (await Promise.all(filesNamed(/(words|roles|correction-kinds)\.ts$/).map(wordsIn))).flat();
    expect(told.length).toBeGreaterThan(100);
    const first = new Map(told.toReversed());
    expect(told.filter(([key, word]) => !isDeepStrictEqual(first.get(key), word))).toEqual([]);
  });
});
