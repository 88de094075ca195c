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

/** What each amended entry of a history, by event id, has become. Entries not named stand as recorded. */
export const amendmentsOf = (history: readonly RecordedEvent[]): ReadonlyMap<string, Amendment> => {
  const found = new Map<string, Amendment>();
  for (const event of history) {
    if (event.type === ENTRY_RETRACTED) {
      const entry = String(event.data.entryId);
      found.set(entry, { correctedBy: [], ...found.get(entry), retractedBy: event.id });
    }
  }
  const approved = new Set(
    history.filter(({ type }) => type === CORRECTION_APPROVED).map(({ data }) => String(data.correctionId)),
  );
  for (const event of history) {
    const inForce = event.data.needsApproval !== true || approved.has(event.id);
    if (event.type !== ENTRY_CORRECTED || !inForce || found.get(event.id)?.retractedBy) continue;
    const entry = String(event.data.entryId);
    const before = found.get(entry);
    found.set(entry, { ...before, correctedBy: [...(before?.correctedBy ?? []), event.id] });
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
    if (amendment?.retractedBy) return [];
    const corrections = (amendment?.correctedBy ?? [])
      .map((id) => byId.get(id))
      .filter((c) => c !== undefined);
    return [corrections.reduce(amended, event)];
  });
};

/** The entry with one correction's new values. */
export const amended = (entry: RecordedEvent, { data, personal }: RecordedEvent): RecordedEvent => {
  const { occurredAt, ...after } = data.after as { occurredAt?: OccurredAt };
  return {
    ...entry,
    occurredAt: occurredAt ?? entry.occurredAt,
    data: { ...entry.data, ...after },
    ...(entry.personal && personal ? { personal: mergeAfter(entry.personal, personal) } : {}),
  };
};

const mergeAfter = (entry: PersonalParts, correction: PersonalParts): PersonalParts =>
  Object.fromEntries(
    Object.entries(entry).map(([subject, fields]) => [
      subject,
      { ...fields, ...(correction[subject]?.personalAfter as object | undefined) },
    ]),
  );
