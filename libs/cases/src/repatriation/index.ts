import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { confirmNationality } from './confirm-nationality.ts';
import { recordExitPermit } from './record-exit-permit.ts';
import { recordFine } from './record-fine.ts';
import { recordRetrafficking } from './record-retrafficking.ts';
import { recordReturnDecision } from './record-return-decision.ts';
import { recordTravel } from './record-travel.ts';
import { recordTravelDocument } from './record-travel-document.ts';

/** What may be done in this chapter. Add yours here. */
export const repatriationActions: readonly AnyAction<CaseState>[] = [
  confirmNationality,
  recordTravelDocument,
  recordFine,
  recordExitPermit,
  recordReturnDecision,
  recordTravel,
  recordRetrafficking,
];
