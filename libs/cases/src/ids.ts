import type { AnyEventKind, RecordedEvent } from '#kernel';

/**
 * The id of the next thing that an event of this kind brings into a case, such as `L3` when two letters were drafted.
 * What was recorded counts, also when it was retracted: an id in the history means one thing for ever.
 */
export const nextId = (
  letter: string,
  { type }: Pick<AnyEventKind, 'type'>,
  history: readonly RecordedEvent[],
): string => `${letter}${history.filter((event) => event.type === type).length + 1}`;
