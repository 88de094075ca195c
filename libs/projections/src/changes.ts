import type { PoolClient } from 'pg';
import { remove, upsert } from './ddl.ts';
import { textArray } from './text-array.ts';
import type { Cells, Table } from './view.ts';

/** Rows of one table to be written, and rows to be removed. */
export interface TableChange {
  readonly table: Table;
  readonly put: readonly Cells[];
  readonly gone: readonly Cells[];
}

/** What the new events of one stream change. */
export interface StreamChange {
  readonly streamId: string;
  /** The position of the first of the events. */
  readonly position: number;
  readonly tables: readonly TableChange[];
}

const same = (one: readonly unknown[], other: readonly unknown[] | undefined): boolean =>
  one.length === other?.length && one.every((cell, index) => cell === other[index]);

/** From the rows of before to those of after: only what differs. */
export const difference = (table: Table, before: readonly Cells[], after: readonly Cells[]): TableChange => {
  // Most events leave most views as they were.
  if (before.length === after.length && after.every((cells, index) => same(cells, before[index]))) {
    return { table, put: [], gone: [] };
  }
  const keyOf = (cells: Cells) => cells.slice(0, table.key).join('\u0000');
  const old = new Map(before.map((cells) => [keyOf(cells), cells]));
  const put = after.filter((cells) => !same(cells, old.get(keyOf(cells))));
  const kept = new Set(after.map(keyOf));
  return { table, put, gone: before.filter((cells) => !kept.has(keyOf(cells))) };
};

/** Writes the changes of many streams, table by table, each in one statement. */
export const writeChanges = async (
  client: PoolClient,
  schema: string,
  changes: readonly StreamChange[],
): Promise<void> => {
  const byTable = new Map<Table, { put: Cells[]; gone: Cells[] }>();
  for (const { table, put, gone } of changes.flatMap(({ tables }) => tables)) {
    const all = byTable.get(table) ?? { put: [], gone: [] };
    all.put.push(...put);
    all.gone.push(...gone);
    byTable.set(table, all);
  }
  for (const [table, { put, gone }] of byTable) {
    if (gone.length > 0) await client.query(remove(schema, table), columns(gone, table.key));
    if (put.length > 0)
      await client.query(upsert(schema, table), columns(put, Object.keys(table.columns).length));
  }
};

const columns = (rows: readonly Cells[], count: number): Buffer[] =>
  Array.from({ length: count }, (_none, column) => textArray(rows.map((cells) => cells[column] ?? null)));
