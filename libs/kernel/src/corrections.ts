import type { PersonalParts, RecordedEvent } from './event.ts';
import type { OccurredAt } from './occurred-at.ts';

export const ENTRY_CORRECTED = 'EntryCorrected';
export const ENTRY_RETRACTED = 'EntryRetracted';
export const CORRECTION_APPROVED = 'CorrectionApproved';

/** Does this event change what an earlier event means, so that the state must be folded anew? */
export const rewrites = ({ type }: { readonly type: string }): boolean =>
  type === ENTRY_CORRECTED || type === ENTRY_RETRACTED || type === CORRECTION_APPROVED;

/** How the later entries of a history bear on one entry. */
export interface Amendment {
  /** The event that retracted the entry. */
  readonly retractedBy?: string;
  /** The corrections in force, oldest first. */
  readonly correctedBy: readonly string[];
}

/** The corrections and retractions that count: those that need no second person, or have found one. */
const inForce = (history: readonly RecordedEvent[], type: string): readonly RecordedEvent[] => {
  const approved = new Set(
    history.filter((event) => event.type === CORRECTION_APPROVED).map(({ data }) => data.correctionId),
  );
  return history.filter(
    (event) => event.type === type && (event.data.needsApproval !== true || approved.has(event.id)),
  );
};

/** What each amended entry of a history, by event id, has become. Entries not named stand as recorded. */
export const amendmentsOf = (history: readonly RecordedEvent[]): ReadonlyMap<string, Amendment> => {
  const found = new Map<string, Amendment>();
  for (const { id, data } of inForce(history, ENTRY_RETRACTED)) {
    const entry = String(data.entryId);
    if (!found.has(entry)) found.set(entry, { correctedBy: [], retractedBy: id });
  }
  for (const { id, data } of inForce(history, ENTRY_CORRECTED)) {
    if (found.get(id)?.retractedBy) continue;
    const entry = String(data.entryId);
    const before = found.get(entry);
    found.set(entry, { ...before, correctedBy: [...(before?.correctedBy ?? []), id] });
  }
  return found;
};

/** The history as it counts: retracted entries left out, corrected ones with their new values in the old place. */
export const effective = (history: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  if (!history.some(rewrites)) return history;
  const amendments = amendmentsOf(history);
  const byId = new Map(history.map((event) => [event.id, event]));
  return history.flatMap((event) => {
    const amendment = amendments.get(event.id);
    if (amendment?.retractedBy || isMoot(event, amendments)) return [];
    const corrections = (amendment?.correctedBy ?? [])
      .map((id) => byId.get(id))
      .filter((c) => c !== undefined);
    return [corrections.reduce(amended, event)];
  });
};

/** A correction or a second retraction of an entry that is gone. */
const isMoot = ({ id, type, data }: RecordedEvent, amendments: ReadonlyMap<string, Amendment>): boolean => {
  if (type !== ENTRY_CORRECTED && type !== ENTRY_RETRACTED) return false;
  const retractedBy = amendments.get(String(data.entryId))?.retractedBy;
  return retractedBy !== undefined && retractedBy !== id;
};

/** The entry with one correction's new values. */
export const amended = (entry: RecordedEvent, { data, personal }: RecordedEvent): RecordedEvent => {
  const { occurredAt, ...after } = data.after as { occurredAt?: OccurredAt };
  const parts = Object.entries(personal ?? {}).reduce(mergeAfter, entry.personal ?? {});
  return {
    ...entry,
    occurredAt: occurredAt ?? entry.occurredAt,
    data: { ...entry.data, ...after },
    ...(Object.keys(parts).length > 0 ? { personal: parts } : {}),
  };
};

const mergeAfter = (
  parts: PersonalParts,
  [subject, { personalAfter }]: [string, PersonalParts[string]],
): PersonalParts =>
  personalAfter ? { ...parts, [subject]: { ...parts[subject], ...(personalAfter as object) } } : parts;
