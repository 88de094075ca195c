import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** The libs that decide by their arguments alone, and what each may import beside its own files. */
export const PURE = {
  kernel: [
    '@noble/hashes/sha2.js',
    '@noble/hashes/utils.js',
    'canonicalize',
    'class-transformer',
    'class-validator',
    'reflect-metadata',
    'temporal-polyfill',
  ],
  leaf: ['#kernel', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
  workflow: ['#kernel', 'ajv', 'class-validator', 'temporal-polyfill', 'yaml'],
  cases: ['#kernel', '#workflow', 'class-transformer', 'class-validator'],
  people: ['#kernel', '#workflow', 'class-transformer', 'class-validator'],
  outreach: ['#kernel', '#workflow', 'class-transformer', 'class-validator'],
} as const satisfies Record<string, readonly string[]>;
type PureLib = keyof typeof PURE;

/** Ways to the clock, to chance and to the outside that need no import, and ways around this check. */
const IMPURE = new Set(
  `Date Intl performance process crypto fetch console Buffer setTimeout setInterval setImmediate queueMicrotask
  globalThis global module eval Function XMLHttpRequest WebSocket`.split(/\s+/),
);
/** Impure members of objects that are otherwise pure. */
const IMPURE_MEMBERS = new Map([
  ['Math', 'random'],
  ['Temporal', 'Now'],
]);

/** The source files of a lib that are not specs, by their paths from `root`. */
export const sourcesOf = (root: string, lib: string): readonly string[] =>
  readdirSync(join(root, 'libs', lib, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => `libs/${lib}/src/${file}`);

/** Everything by which a pure lib could decide on more than its arguments: `path: what`. */
export const impuritiesOf = (root: string, lib: PureLib): readonly string[] =>
  sourcesOf(root, lib).flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return [...foreignImports(path, text, lib), ...impureNames(path, text)].map((what) => `${path}: ${what}`);
  });

const foreignImports = (path: string, text: string, lib: PureLib): readonly string[] => {
  const own = (from: string) =>
    from.startsWith('.') && !relative(`libs/${lib}/src`, join(dirname(path), from)).startsWith('..');
  const allowed: readonly string[] = PURE[lib];
  return ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((from) => !own(from) && !allowed.includes(from))
    .map((from) => `imports ${from}`);
};

const impureNames = (path: string, text: string): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent))
      found.push('uses import()');
    if (ts.isIdentifier(node) && !isMemberName(node)) {
      if (IMPURE.has(node.text)) found.push(`uses ${node.text}`);
      if (isImpureMemberOf(node)) found.push(`uses ${node.parent.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
};

/** `x.Date` and `{ Date: 1 }` name a member; `{ Date }` and `Date` mean the global. */
const isMemberName = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return ('name' in parent && parent.name === node) || (ts.isQualifiedName(parent) && parent.right === node);
};

/** `Math.random`, and also `Math` itself handed on, since that may hide it. */
const isImpureMemberOf = (node: ts.Identifier): boolean => {
  const impure = IMPURE_MEMBERS.get(node.text);
  if (impure === undefined) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === impure;
  return !ts.isQualifiedName(parent);
};
