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

/** From the rows of before to those of after: only what differs. */
export const difference = (table: Table, before: readonly Cells[], after: readonly Cells[]): TableChange => {
  const keyOf = (cells: Cells) => JSON.stringify(cells.slice(0, table.key));
  const old = new Map(before.map((cells) => [keyOf(cells), cells]));
  const put = after.filter((cells) => {
    const was = old.get(keyOf(cells));
    return !was?.every((cell, index) => cell === cells[index]);
  });
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
