import { cases } from '#cases';
import { type AppendRequest, type AppendResult, MemoryEventStore } from '#event-store';
import { type ActionRequest, PerformAction } from './perform-action.ts';
import { PerformActionHandler } from './perform-action-handler.ts';

/** For specs: the memory store, with what a spec wants to see or to go wrong around an append. */
class WatchedStore extends MemoryEventStore {
  appends = 0;
  lookUps = 0;
  beforeAppend: (() => Promise<void>) | undefined;
  afterAppend: (() => void) | undefined;
  /** What the next append answers, without storing anything. */
  instead: readonly AppendResult[] | undefined;

  override async append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    this.appends++;
    await this.beforeAppend?.();
    const { instead } = this;
    this.instead = undefined;
    const results = instead ?? (await super.append(requests));
    this.afterAppend?.();
    return results;
  }

  override readCommand(commandId: string) {
    this.lookUps++;
    return super.readCommand(commandId);
  }
}

/** For specs: valid requests of a case's first steps. */
export const requests = {
  report: { action: 'reportCase', body: cases.actions.get('reportCase')?.example },
  registration: (caseNumber: string) => ({
    action: 'registerCase',
    body: { caseNumber, owner: 'advocate-1', duplicatesFound: 0 },
    actor: { id: 'intake-1', role: 'INT' },
  }),
  triage: {
    action: 'triageCase',
    body: { priority: 'P1', riskFactors: ['confinement'], nextStepBy: '2099-01-01' },
    actor: { id: 'coordinator-1', role: 'COO' },
  },
};

/** For specs: two processes, `one` and `other`, on one empty store. */
export const twoProcesses = () => {
  const store = new WatchedStore();
  const one = new PerformActionHandler(store);
  const other = new PerformActionHandler(store);
  /** An advocate adds a note, unless the request says something else. */
  const perform = (request: Partial<ActionRequest>, by = one) => {
    const note = { category: 'case', action: 'addNote', body: { text: 'Called' } } as const;
    return by.execute(new PerformAction({ ...note, actor: { id: 'advocate-1', role: 'ADV' }, ...request }));
  };
  return {
    store,
    one,
    other,
    perform,
    openCase: async () => (await perform(requests.report)).id,
    typesOf: async (id: string) => (await store.readStream(`case-${id}`)).map(({ type }) => type),
  };
};
