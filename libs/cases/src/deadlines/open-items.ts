import type { OpenItem } from '../open-item.ts';
import type { CaseState } from '../state.ts';

/** What waits for somebody in this chapter. */
export const deadlinesOpen = (_state: CaseState): readonly OpenItem[] => [];
