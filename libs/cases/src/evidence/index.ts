import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { assessEvidence } from './assess-evidence.ts';
import { receiveEvidence } from './receive-evidence.ts';
import { recordCustody } from './record-custody.ts';
import { takeStatement } from './take-statement.ts';
import { verifyEvidenceHash } from './verify-evidence-hash.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';

/** What may be done in this chapter. Add yours here. */
export const evidenceActions: readonly AnyAction<CaseState>[] = [
  receiveEvidence,
  verifyEvidenceHash,
  assessEvidence,
  recordCustody,
  withdrawEvidence,
  takeStatement,
];
