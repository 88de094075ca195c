/** What is remembered, by id. */
export type Entries<Entry> = Readonly<Record<string, Entry>>;

/** The entries with one of them changed; the same when it is not there, since it may have been retracted. */
export const changed = <Entry>(
  entries: Entries<Entry>,
  id: string,
  change: (entry: Entry) => Entry,
): Entries<Entry> => {
  const entry = entries[id];
  return entry === undefined ? entries : { ...entries, [id]: change(entry) };
};

/** The entries with more known about one of them; `blank` is one of which nothing is known yet. */
export const learned = <Entry>(
  entries: Entries<Entry>,
  id: string,
  blank: Entry,
  more: Partial<Entry>,
): Entries<Entry> => ({ ...entries, [id]: { ...(entries[id] ?? blank), ...more } });
