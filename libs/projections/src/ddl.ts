import type { Table } from './view.ts';

/** Text is compared by code point: fast, and the same on every server. */
const typed = ([name, type]: [string, string]) => `${name} ${type}${type === 'text' ? ' collate "C"' : ''}`;

const keyOf = ({ columns, key }: Table) => Object.keys(columns).slice(0, key);

/** The statements that create a table with its indexes in a schema. */
export const createTable = (schema: string, table: Table): string =>
  [
    `create table ${schema}.${table.table} (${Object.entries(table.columns).map(typed).join(', ')}, primary key (${keyOf(table).join(', ')}))`,
    ...(table.indexes ?? []).map((index) => `create index on ${schema}.${table.table} ${index}`),
  ].join(';\n');

const parameters = (types: readonly string[]) =>
  types.map((_type, index) => `$${index + 1}::text[]`).join(', ');
const cast = (columns: readonly [string, string][]) =>
  columns.map(([name, type]) => `new.${name}::${type}`).join(', ');

/** Writes many rows in one statement; each column is one `text[]`. */
export const upsert = (schema: string, table: Table): string => {
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => name);
  const others = names.slice(table.key);
  const change =
    others.length === 0
      ? 'do nothing'
      : `do update set ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  return `insert into ${schema}.${table.table} (${names.join(', ')})
    select ${cast(columns)} from unnest(${parameters(names)}) as new(${names.join(', ')})
    on conflict (${keyOf(table).join(', ')}) ${change}`;
};

/** Removes many rows in one statement; each column of the key is one `text[]`. */
export const remove = (schema: string, table: Table): string => {
  const key = Object.entries(table.columns).slice(0, table.key);
  const names = key.map(([name]) => name);
  return `delete from ${schema}.${table.table} as old
    using unnest(${parameters(names)}) as new(${names.join(', ')})
    where ${key.map(([name, type]) => `old.${name} = new.${name}::${type}`).join(' and ')}`;
};
