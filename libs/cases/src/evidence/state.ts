/** One piece of evidence: what it is known by, never its content. */
export interface EvidenceItem {
  readonly id: string;
  readonly source: string;
  readonly sha256: string;
  readonly at: string;
  readonly verified?: boolean;
  readonly reliability?: string;
  readonly custody: string;
  readonly withdrawn: boolean;
  readonly details: string;
}

export interface EvidenceState {
  readonly items: Readonly<Record<string, EvidenceItem>>;
}
export const noEvidence: EvidenceState = { items: {} };
