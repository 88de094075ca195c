import { effective, type RecordedEvent } from '#kernel';
import type { DefinitionRef } from './state.ts';

export const DEFINITION_MIGRATED = 'DefinitionMigrated';

/**
 * The definition that a case goes by: the one to which it moved last, or the one that its opening entry names.
 * Undefined for a case that was opened without any.
 */
export const pinnedDefinition = (history: readonly RecordedEvent[]): DefinitionRef | undefined => {
  const moved = effective(history).findLast(({ type }) => type === DEFINITION_MIGRATED)?.data.to;
  return (moved ?? history[0]?.meta.definition) as DefinitionRef | undefined;
};
