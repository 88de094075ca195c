import type { Table } from './view.ts';

/** The state of each stream: what the current view shows, and what the next event is folded upon. */
export const stateTable: Table = {
  table: 'state',
  columns: { id: 'text', version: 'int', position: 'bigint', updated_at: 'timestamptz', state: 'text' },
  key: 1,
};

/**
 * The personal fields of each entry, corrections applied: the only place of a projection where they stand, so that
 * erasing a person is one statement here. A row whose `fields` are null says that something was erased.
 */
export const personalTable: Table = {
  table: 'personal',
  columns: {
    event_id: 'text',
    subject: 'text',
    id: 'text',
    position: 'bigint',
    search: 'tsvector',
    fields: 'json',
  },
  key: 2,
  indexes: ['(id)', '(subject, position)', 'using gin (search) where search is not null'],
};
