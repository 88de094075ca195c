import type { RecordedEvent } from '#kernel';
import { people } from '#people';
import { asStored, detailsOf, ERASED, type OpenPart } from './personal.ts';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The ids in a JSON text, each once: of persons, cases, entries. An id does not say whose it is. */
export const idsIn = (json: string): readonly string[] => [...new Set(json.match(UUID) ?? [])];

/** The stream of every person whom these events may name; not all of these streams exist. */
export const personStreamsIn = (history: readonly RecordedEvent[]): readonly string[] => {
  const entries = new Set(history.map(({ id }) => id));
  return idsIn(JSON.stringify(history.map(({ data }) => data)))
    .filter((id) => !entries.has(id))
    .map((id) => `${people.category}-${id}`);
};

/** The names that persons go by, by person id, from their streams. Who is not registered, or erased, has none. */
export const namesOf = (
  personStreams: ReadonlyMap<string, readonly RecordedEvent[]>,
  open: OpenPart = asStored,
): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const [streamId, events] of personStreams) {
    const { history, state } = people.extend(people.empty, events);
    const entry = state.profile.name?.details;
    const details = entry === undefined ? undefined : detailsOf(history, open).get(entry);
    if (details === undefined || details === ERASED || typeof details.name !== 'string') continue;
    names.set(streamId.slice(people.category.length + 1), details.name);
  }
  return names;
};
