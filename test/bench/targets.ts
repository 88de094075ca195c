import type { Result } from './report.ts';

interface Target {
  readonly what: string;
  /** The row that tells, and its number of clients where it has several. */
  readonly row: string;
  readonly clients?: number;
  readonly relation: '≥' | '<';
  readonly wanted: number;
  readonly reached: (result: Result) => number;
}

const valuesOf = ({ peers }: Result) => Object.values(peers).map(({ value }) => value);
const p99sOf = ({ peers }: Result) => Object.values(peers).map(({ p99 = Number.NaN }) => p99);
const ofLimit = ({ ofLimit = Number.NaN }: Result) => ofLimit;
const ours = ({ ours }: Result) => ours;

const APPEND_32 = { row: 'append', clients: 32 };

/** What is to be reached on two cores. */
const TARGETS: readonly Target[] = [
  {
    what: 'append at 32 clients, times Emmett',
    ...APPEND_32,
    relation: '≥',
    wanted: 10,
    reached: ({ ours, peers }) => ours / (peers.emmett?.value ?? Number.NaN),
  },
  {
    what: 'append at 32 clients, times the best peer',
    ...APPEND_32,
    relation: '≥',
    wanted: 3,
    reached: (result) => result.ours / Math.max(...valuesOf(result)),
  },
  {
    what: 'append at 32 clients, p99 over that of the best peer',
    ...APPEND_32,
    relation: '<',
    wanted: 1,
    reached: (result) => (result.p99 ?? Number.NaN) / Math.min(...p99sOf(result)),
  },
  {
    what: 'append at 256 clients, of a thousand rows a transaction',
    row: 'append',
    clients: 256,
    relation: '≥',
    wanted: 0.6,
    reached: ofLimit,
  },
  { what: 'replay, of JSON.parse alone', row: 'replay', relation: '≥', wanted: 0.4, reached: ofLimit },
  {
    what: 'projection, of its upserts alone',
    row: 'projection',
    relation: '≥',
    wanted: 0.7,
    reached: ofLimit,
  },
  {
    what: 'command over HTTP, of a bare server',
    row: 'http-command',
    relation: '≥',
    wanted: 0.5,
    reached: ofLimit,
  },
  { what: 'case view, p99 in ms', row: 'at-size: case view, p99', relation: '<', wanted: 10, reached: ours },
  { what: 'timeline, p99 in ms', row: 'at-size: timeline, p99', relation: '<', wanted: 20, reached: ours },
  {
    what: 'memory of a rebuild, most over first quarter',
    row: 'at-size: memory, most/first quarter',
    relation: '<',
    wanted: 1.2,
    reached: ours,
  },
];

/** The targets that these rows tell about, as a Markdown table. */
export const targetsOf = (rows: readonly Result[]): string => {
  const lines = TARGETS.flatMap(({ what, row, clients, relation, wanted, reached }) => {
    const result = rows.find((one) => one.row === row && (clients === undefined || one.clients === clients));
    if (!result) return [];
    const value = reached(result);
    const met = relation === '<' ? value < wanted : value >= wanted;
    return [`| ${what} | ${relation} ${wanted} | ${value.toFixed(2)} | ${met ? 'yes' : 'no'} |`];
  });
  return ['| target | wanted | reached | met |', '| --- | --- | --- | --- |', ...lines].join('\n');
};
