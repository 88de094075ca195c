import { type RecordedEvent, refuse } from '#kernel';

/** Refuses with `person/same` when the id is that of the very person whose history this is. */
export const needOther = (history: readonly RecordedEvent[], personId: string): void => {
  if (history[0]?.streamId === `person-${personId}`)
    refuse('person/same', 'This names the person themselves; name another registered person');
};
