import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { addVictim } from './add-victim.ts';
import { reportCase } from './report-case.ts';

/** What may be done in this chapter. Add yours here. */
export const reportActions: readonly AnyAction<CaseState>[] = [reportCase, addVictim];
