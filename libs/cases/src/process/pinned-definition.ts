import { type DomainEvent, effective, type RecordedEvent } from '#kernel';
import type { DefinitionRef } from './state.ts';

export const DEFINITION_MIGRATED = 'DefinitionMigrated';

/** The definition to which this event moves the case, if it does. */
export const movedTo = ({ type, data }: DomainEvent): DefinitionRef | undefined =>
  type === DEFINITION_MIGRATED ? (data.to as DefinitionRef) : undefined;

/**
 * The definition that a case goes by: the one to which it moved last, or the one that its opening entry names.
 * Undefined for a case that was opened without any.
 */
export const pinnedDefinition = (history: readonly RecordedEvent[]): DefinitionRef | undefined => {
  const moved = effective(history).map(movedTo);
  return (moved.findLast((to) => to !== undefined) ?? history[0]?.meta.definition) as
    | DefinitionRef
    | undefined;
};
