import { createHash } from 'node:crypto';
import type { Decider } from '#kernel';
import { createTable } from './ddl.ts';
import { personalTable, stateTable } from './ledger-tables.ts';
import type { Table, View } from './view.ts';

/** The views of one category of streams, brought up to date together: they never disagree. */
// biome-ignore lint/suspicious/noExplicitAny: stands for a projection whatever its state
export interface Projection<State = any> {
  readonly name: string;
  /** Changes whenever the tables or what is written into them change; the runner then builds them anew by itself. */
  readonly version: string;
  readonly decider: Decider<State>;
  readonly views: readonly View<State>[];
  /** Every table: the state, the personal fields, and the views. */
  readonly tables: readonly Table[];
  /** The personal fields that people are searched by. */
  readonly searched: readonly string[];
}

interface Definition<State> {
  readonly name: string;
  readonly decider: Decider<State>;
  readonly views: readonly View<State>[];
  readonly searched?: readonly string[];
  /** Raise it when code changes that `version` cannot see: what `evolve` and `rowsOf` call. */
  readonly revision: number;
}

export const projectionOf = <State>({
  name,
  decider,
  views,
  searched = [],
  revision,
}: Definition<State>): Projection<State> => {
  const tables = [stateTable, personalTable, ...views];
  const kinds = [...decider.kinds.values()].map(({ type, schema, evolve }) => [type, schema, String(evolve)]);
  const logic = views.map(({ rowsOf }) => String(rowsOf));
  const known = [tables.map((t) => createTable('view', t)), decider.initial, kinds, logic, searched];
  const hash = createHash('sha256').update(JSON.stringify(known)).digest('hex').slice(0, 12);
  return { name, version: `${revision}-${hash}`, decider, views, tables, searched };
};
