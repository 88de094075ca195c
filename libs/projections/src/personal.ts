import { type RecordedEvent, THIS_STREAM } from '#kernel';
import type { TableChange } from './changes.ts';
import { personalTable } from './ledger-tables.ts';
import { searchVector } from './search.ts';
import { type Cells, cellsOf } from './view.ts';

/**
 * The personal fields of these entries. `entries` are as they count now; where a history was folded anew, the fields
 * of entries that no longer count go.
 */
export const personalChange = (
  id: string,
  entries: readonly RecordedEvent[],
  history: readonly RecordedEvent[] | undefined,
  searched: readonly string[],
): TableChange => {
  const counting = new Set(entries.map((entry) => entry.id));
  const retracted = history?.filter((entry) => !counting.has(entry.id)) ?? [];
  const rows = (of: readonly RecordedEvent[]) => of.flatMap((entry) => rowsOf(id, entry, searched));
  return { table: personalTable, put: rows(entries), gone: rows(retracted) };
};

const rowsOf = (id: string, entry: RecordedEvent, searched: readonly string[]): readonly Cells[] =>
  Object.entries(entry.personal ?? {}).map(([subject, fields]) =>
    cellsOf(personalTable, {
      event_id: entry.id,
      subject: subject === THIS_STREAM ? id : subject,
      id,
      position: entry.position,
      search: searchVector(...searched.flatMap((name) => textsOf(fields[name]))),
      fields: JSON.stringify(fields),
    }),
  );

const textsOf = (value: unknown): readonly string[] =>
  [value].flat().filter((text) => typeof text === 'string');
