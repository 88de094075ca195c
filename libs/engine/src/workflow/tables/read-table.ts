import { Ajv, type ErrorObject } from 'ajv';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Table } from './table.ts';
import { tableSchema } from './table-schema.ts';

const ajv = new Ajv({
  allErrors: true,
  formats: {
    'date-time': (text: string) =>
      /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
    date: /^\d{4}-\d\d-\d\d$/,
  },
});
const isTable = ajv.compile<Omit<Table, 'pasts'> & Partial<Pick<Table, 'pasts'>>>(tableSchema);

/** Reads a table from its YAML. Throws, naming each line that is wrong and why. */
export const readTable = (text: string): Table => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const line = (offset: number) => lineCounter.linePos(offset).line;
  fail(document.errors.map(({ message, pos: [at] }) => `line ${line(at)}: ${message}`));
  const data: unknown = document.toJS();
  if (isTable(data)) return { pasts: {}, ...data };
  const told = ({ instancePath, message, params }: ErrorObject) => {
    const path = instancePath.split('/').slice(1);
    const node = document.getIn(path, true);
    const at = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    return `line ${line(at)}: ${[...path, params.additionalProperty ?? []].flat().join('.')} ${message}`;
  };
  fail((isTable.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(told));
  throw new Error('Not a table of cases');
};

const fail = (flaws: readonly string[]): void => {
  if (flaws.length > 0) throw new Error(`Not a table of cases. ${flaws.join('; ')}`);
};
