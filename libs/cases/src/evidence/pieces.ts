import { refuse } from '#kernel';
import type { CaseState } from '../state.ts';
import type { EvidenceItem } from './state.ts';

/** Returns the piece of evidence, or refuses with `evidence/not-found`. */
export const needEvidence = ({ evidence }: CaseState, evidenceId: string): EvidenceItem =>
  evidence.items[evidenceId] ??
  refuse('evidence/not-found', 'There is no such evidence on this case; receive it first', { evidenceId });

/** Returns the piece of evidence when it may be relied upon; refuses with `evidence/withdrawn` when it was withdrawn. */
export const needReliedUpon = (state: CaseState, evidenceId: string): EvidenceItem => {
  const item = needEvidence(state, evidenceId);
  return item.withdrawn
    ? refuse('evidence/withdrawn', 'This evidence was withdrawn; rely on another piece', { evidenceId })
    : item;
};
