import type { Measured } from './drive.ts';
import type { Report, Result } from './report.ts';

/** The names of the peers that take part in any of these rows. */
const peersOf = (rows: readonly Result[]): readonly string[] => [
  ...new Set(rows.flatMap(({ peers }) => Object.keys(peers))),
];

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

/** `1,234 (0.5/2)`: the value, and the 50th and 99th percentile of the time it took, in milliseconds. */
const cell = (measured: Measured | undefined): string => {
  if (measured === undefined) return '';
  const { value, p50, p99 } = measured;
  const times = p50 === undefined || p99 === undefined ? '' : ` (${number(p50)}/${number(p99)})`;
  return `${number(value)}${times}`;
};

const cellsOf = (
  { row, clients, unit, ours: value, limit, ofLimit, peers, ...times }: Result,
  names: readonly string[],
) => [
  row,
  clients === undefined ? '' : String(clients),
  unit,
  cell({ value, ...times }),
  ...names.map((name) => cell(peers[name])),
  limit === undefined ? '' : number(limit),
  ofLimit === undefined ? '' : ofLimit.toFixed(2),
];

/** The report as a Markdown table that also reads well in a terminal. */
export const tableOf = ({ machine, fsyncPerSecond, rows }: Report): string => {
  const names = peersOf(rows);
  const head = ['row', 'clients', 'unit', 'Jejak (p50/p99 ms)', ...names, 'limit', 'of limit'];
  const body = rows.map((row) => cellsOf(row, names));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...body.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [
    `${machine}; ${number(fsyncPerSecond)} fsync/s`,
    '',
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...body.map(line),
  ].join('\n');
};
