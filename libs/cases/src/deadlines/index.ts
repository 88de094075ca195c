import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { closeDeadline } from './close-deadline.ts';
import { extendDeadline } from './extend-deadline.ts';
import { setDeadline } from './set-deadline.ts';

/** What may be done in this chapter. Add yours here. */
export const deadlinesActions: readonly AnyAction<CaseState>[] = [setDeadline, extendDeadline, closeDeadline];
