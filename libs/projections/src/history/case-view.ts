import type { CaseState } from '#cases';
import type { Ledger } from '#kernel';
import { type Resolved, resolveDetails } from './details.ts';
import { asStored, detailsOf, type OpenPart } from './personal.ts';

/** A case as people look at it, at one version. */
export interface CaseView {
  readonly id: string;
  readonly version: number;
  /** Where the case's last event stands in the whole log. */
  readonly position: number;
  readonly state: Resolved<CaseState>;
  /** Names by person id; who is erased or was never registered is not there. */
  readonly people: Readonly<Record<string, string>>;
}

/** The case as its ledger says; nothing where there is no event yet. */
export const caseView = (
  { history, state }: Ledger<CaseState>,
  names: ReadonlyMap<string, string>,
  open: OpenPart = asStored,
): CaseView | undefined => {
  const last = history.at(-1);
  if (!last) return undefined;
  return {
    id: last.streamId.slice(last.streamId.indexOf('-') + 1),
    version: last.version,
    position: last.position,
    state: resolveDetails(state, detailsOf(history, open)),
    people: Object.fromEntries(names),
  };
};
