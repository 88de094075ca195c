import { effective, type RecordedEvent } from '#kernel';

export type Fields = Readonly<Record<string, unknown>>;

/** Stands where personal fields were and are no longer. */
export const ERASED = 'erased';
export type Erased = typeof ERASED;

/** Gives the personal fields of one subject of an event in plain, or says that they are erased. */
export type OpenPart = (event: RecordedEvent, subject: string) => Fields | Erased;

/** Opens what the store holds in plain. */
export const asStored: OpenPart = ({ personal }, subject) => personal?.[subject] ?? {};

/** The personal fields of an event, of all subjects together, and whether some of them are erased. */
export const personalOf = (
  event: RecordedEvent,
  open: OpenPart,
): { readonly fields: Fields; readonly erased: boolean } => {
  const parts = Object.keys(event.personal ?? {}).map((subject) => open(event, subject));
  const left = parts.filter((part) => part !== ERASED);
  return { fields: Object.assign({}, ...left), erased: left.length < parts.length };
};

/** The personal fields of each entry that stands, by entry id, as corrected. */
export const detailsOf = (
  history: readonly RecordedEvent[],
  open: OpenPart = asStored,
): ReadonlyMap<string, Fields | Erased> =>
  new Map(
    effective(history).map((event) => {
      const { fields, erased } = personalOf(event, open);
      return [event.id, erased ? ERASED : fields];
    }),
  );
