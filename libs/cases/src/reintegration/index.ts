import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';

/** What may be done in this chapter. Add yours here. */
export const reintegrationActions: readonly AnyAction<CaseState>[] = [];
