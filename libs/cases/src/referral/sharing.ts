import { needConsent } from '../consent/consents.ts';
import type { CaseState } from '../state.ts';
import type { ReceiverKind } from './state.ts';

/** Refuses with `consent/missing` unless the persons agreed to the sharing of their data with this kind of organisation. */
export const needSharing = (state: CaseState, personIds: readonly string[], toKind: ReceiverKind): void =>
  needConsent(state, personIds, toKind === 'agency' ? 'share-with-authorities' : 'share-with-partners');
