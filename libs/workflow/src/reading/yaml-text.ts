import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Finding, LineOf, Path } from './finding.ts';

/** A definition is a few pages; what is much longer is none. */
const MAX_LENGTH = 500_000;

/** YAML as it was written: plain data in which every scalar is its source text, and where each part stands. */
export interface YamlText {
  /** Undefined when there are findings. */
  readonly data?: unknown;
  readonly findings: readonly Finding[];
  readonly lineOf: LineOf;
}

/** Reads YAML 1.2. Never throws: what is wrong with the text is among the findings. */
export const readYaml = (text: string): YamlText => {
  if (text.length > MAX_LENGTH)
    return { findings: [notYaml(`longer than ${MAX_LENGTH} characters`, 1)], lineOf: () => 1 };
  const lineCounter = new LineCounter();
  // The failsafe schema leaves scalars as they are written: `yes`, `false` and `17:00` are words to us.
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, lineCounter });
  const lineAt = (offset: number) => Math.max(lineCounter.linePos(offset).line, 1);
  const findings = [
    ...[...document.errors, ...document.warnings].map(({ code, message, pos: [at] }) =>
      code === 'DUPLICATE_KEY' ? writtenTwice(wordAt(text, at), lineAt(at)) : notYaml(message, lineAt(at)),
    ),
    ...tooClever(document).map(({ message, offset }) => notYaml(message, lineAt(offset))),
  ];
  const lineOf: LineOf = (path) => lineAt(offsetOf(document, path));
  return findings.length > 0 ? { findings, lineOf } : { data: document.toJS(), findings, lineOf };
};

const notYaml = (message: string, line: number): Finding => ({
  code: 'definition/schema',
  message: `this is no YAML that can be read: ${message}`,
  line,
  path: '',
});

const writtenTwice = (key: string, line: number): Finding => ({
  code: 'definition/duplicate',
  message: `"${key}" is there already; a name stands once`,
  line,
  path: key,
});

const wordAt = (text: string, offset: number) =>
  /^"[^"]*"|^'[^']*'|^[^\s:]+/.exec(text.slice(offset))?.[0] ?? '';

/** What YAML allows and a definition does without. */
const tooClever = (document: Document): readonly { message: string; offset: number }[] => {
  const found: { message: string; offset: number }[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      found.push({ message: 'write it out instead of an alias (*)', offset: range?.[0] ?? 0 });
    },
    Pair: (_, { key }) => {
      if (isNode(key) && !isScalar(key))
        found.push({ message: 'a name is a word', offset: key.range?.[0] ?? 0 });
    },
  });
  return found;
};

/** Where the part at the path begins, or the innermost part around it that is written. */
const offsetOf = (document: Document, path: Path): number => {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    const { at, value } = entryOf(node, key);
    if (at === undefined) break;
    offset = at;
    node = value;
  }
  return offset;
};

const entryOf = (node: unknown, key: string | number): { at?: number | undefined; value?: unknown } => {
  if (isMap(node)) {
    const pair = node.items.find((entry) => isScalar(entry.key) && entry.key.value === String(key));
    return { at: isNode(pair?.key) ? pair.key.range?.[0] : undefined, value: pair?.value };
  }
  const value = isSeq(node) ? node.items[Number(key)] : undefined;
  return { at: isNode(value) ? value.range?.[0] : undefined, value };
};
