import type { RELIABILITY } from './codes.ts';

/** One piece of evidence: what it is known by, never its content. */
export interface EvidenceItem {
  readonly id: string;
  readonly source: string;
  readonly sha256: string;
  /** When the office received it. */
  readonly at: string;
  readonly collectedAt: string;
  readonly personId?: string;
  /** Did the last check find the content unchanged? Absent when never checked. */
  readonly verified?: boolean;
  readonly reliability?: (typeof RELIABILITY)[number];
  readonly custody: 'held' | 'handed-over';
  readonly withdrawn: boolean;
  readonly details: string;
}

/** What a person told an interviewer. */
export interface Statement {
  readonly id: string;
  readonly personId: string;
  readonly interviewer: string;
  readonly language: string;
  /** Of the recording or the signed text. */
  readonly sha256?: string;
  readonly at: string;
  readonly details: string;
}

export interface EvidenceState {
  readonly items: Readonly<Record<string, EvidenceItem>>;
  readonly statements: Readonly<Record<string, Statement>>;
}
export const noEvidence: EvidenceState = { items: {}, statements: {} };

/** The state with one piece changed; unchanged when it is not there, as its receipt may have been retracted. */
export const withItem = (
  state: EvidenceState,
  evidenceId: string,
  change: Partial<EvidenceItem>,
): EvidenceState => {
  const item = state.items[evidenceId];
  return item ? { ...state, items: { ...state.items, [evidenceId]: { ...item, ...change } } } : state;
};
