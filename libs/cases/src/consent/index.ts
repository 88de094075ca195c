import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';

/** What may be done in this chapter. Add yours here. */
export const consentActions: readonly AnyAction<CaseState>[] = [];
