import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { approveClosure } from './approve-closure.ts';
import { liftLegalHold } from './lift-legal-hold.ts';
import { placeLegalHold } from './place-legal-hold.ts';
import { rejectClosure } from './reject-closure.ts';
import { reopenCase } from './reopen-case.ts';
import { requestClosure } from './request-closure.ts';

/** What may be done in this chapter. Add yours here. */
export const closureActions: readonly AnyAction<CaseState>[] = [
  placeLegalHold,
  liftLegalHold,
  requestClosure,
  approveClosure,
  rejectClosure,
  reopenCase,
];
