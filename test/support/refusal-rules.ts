import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogues } from './catalogue.ts';

const LIBS = fileURLToPath(new URL('../../libs', import.meta.url));
const CATEGORIES = catalogues.map(({ decider }) => decider.category);

/** A place in the code that refuses: with which code, and what it says. */
export interface RefusalRule {
  readonly code: string;
  readonly says: RegExp;
  /** The sentence as it stands in the code. */
  readonly text: string;
}

const REFUSED = /(?:\brefuse|new Refusal)\(\s*(['`])([^'`]+)\1,\s*(['`])([\s\S]*?)\3/g;
const OUT_OF_ORDER = /\bneedStep\([^;]*'([a-z-]+\/[a-z-]+)'\)/g;
const CATEGORY = '$' + '{category}';

/** Every place in these libs that refuses. What a template puts in may be anything; a category is each in turn. */
export const refusalRules = (...libs: readonly string[]): readonly RefusalRule[] =>
  libs
    .flatMap(sourcesOf)
    .flatMap((source) => [
      ...[...source.matchAll(REFUSED)].flatMap(([, , code = '', , text = '']) => perCategory(code, text)),
      ...[...source.matchAll(OUT_OF_ORDER)].map(([, code = '']) =>
        ruleOf(code, 'cannot follow', /cannot follow/),
      ),
    ]);

const sourcesOf = (lib: string): readonly string[] =>
  readdirSync(join(LIBS, lib, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(LIBS, lib, 'src', file), 'utf8'));

const perCategory = (code: string, text: string): readonly RefusalRule[] =>
  (code.includes(CATEGORY) ? CATEGORIES : ['']).map((category) =>
    ruleOf(code.replaceAll(CATEGORY, category), category ? text.replaceAll(CATEGORY, category) : text),
  );

const ruleOf = (code: string, text: string, says = patternOf(text)): RefusalRule => ({ code, text, says });

const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
