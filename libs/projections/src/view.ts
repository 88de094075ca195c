/** A row before it is written: by column. A missing value is null. */
export type Row = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A table of a projection. */
export interface Table {
  readonly table: string;
  /** The PostgreSQL type of each column; the columns of the key come first. */
  readonly columns: Readonly<Record<string, string>>;
  /** How many of the first columns make the primary key. */
  readonly key: number;
  /** What follows `create index on <table>`, such as `(owner, due_at)`. */
  readonly indexes?: readonly string[];
}

/**
 * A table that answers one question. Its rows follow from the state of one stream alone; `rowsOf` MUST be pure, and
 * the key of its rows MUST begin with the stream's id, so that two streams never write the same row.
 */
export interface View<State> extends Table {
  readonly rowsOf: (id: string, state: State) => readonly Row[];
}

/** A row as it travels: the text of each column, in the order of the columns. */
export type Cells = readonly (string | null)[];

export const cellsOf = ({ columns }: Table, row: Row): Cells => {
  const cells: (string | null)[] = [];
  for (const name in columns) {
    const value = row[name];
    cells.push(value === null || value === undefined ? null : String(value));
  }
  return cells;
};
