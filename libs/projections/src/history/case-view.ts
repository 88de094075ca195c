import { type CaseState, type OpenItem, openItems, type Stage, stageOf } from '#cases';
import type { Ledger } from '#kernel';
import { type CaseStatus, statusOf } from '../views/case-status.ts';
import { type Resolved, resolveDetails } from './details.ts';
import { idsIn } from './names.ts';
import { asStored, detailsOf, type OpenPart } from './personal.ts';

/** A case as people look at it, at one version. */
export interface CaseView {
  readonly id: string;
  readonly version: number;
  /** Where the case's last event stands in the whole log. */
  readonly position: number;
  readonly updatedAt: string;
  readonly stage: Stage;
  readonly status: CaseStatus;
  readonly state: Resolved<CaseState>;
  readonly openItems: readonly OpenItem[];
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
    updatedAt: last.recordedAt,
    stage: stageOf(state),
    status: statusOf(state),
    state: resolveDetails(state, detailsOf(history, open)),
    openItems: openItems(state),
    people: namesFor(idsIn(JSON.stringify(state)), names),
  };
};

const namesFor = (ids: readonly string[], names: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...names].filter(([id]) => ids.includes(id)));
