import { cases, caseVocabulary } from '#cases';
import { type AppendRequest, type AppendResult, MemoryEventStore } from '#event-store';
import type { Definition } from '#workflow';
import { type ActionRequest, PerformAction } from './perform-action.ts';
import { PerformActionHandler } from './perform-action-handler.ts';
import { CaseRules } from './workflow/case-rules.ts';
import { Definitions, type Published } from './workflow/definitions.ts';

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

const anyStep = {
  stage: 'any',
  discretionary: true,
  reasonRequired: false,
  sets: {},
  evidence: [],
  fields: [],
  escalation: [],
} as const;

/** For specs: a definition by which every action may be taken by its own roles, at any time. */
const anything: Definition = {
  id: 'anything',
  version: 1,
  title: { en: 'Anything', id: 'Apa saja' },
  calendar: 'ID',
  office: { zone: 'Asia/Jakarta', closes: '17:00' },
  facts: {},
  items: {},
  steps: Object.fromEntries(
    [...cases.actions.values()]
      .filter(({ name }) => !caseVocabulary.actions[name]?.always)
      .map(({ name, roles }) => [name, { ...anyStep, action: name, role: roles }]),
  ),
  exits: {},
  holders: {},
};

/** For specs: the published definitions are whatever the spec says. */
class GivenDefinitions extends Definitions {
  constructor(private readonly published: Published) {
    super(new MemoryEventStore());
  }
  override exactly = async () => this.published;
  override newest = async () => this.published;
}

/** For specs: the rules of an office that goes by one definition. */
export const rulesOf = (definition = anything): CaseRules =>
  new CaseRules(
    new GivenDefinitions({
      id: definition.id,
      version: definition.version,
      hash: 'a'.repeat(64),
      definition,
      text: '',
      publishedAt: '2022-08-01T02:00:00.000Z',
      publishedBy: 'director-1',
    }),
    { definition: definition.id, calendars: new Map() },
  );

/** For specs: two processes, `one` and `other`, on one empty store. */
export const twoProcesses = () => {
  const store = new WatchedStore();
  const one = new PerformActionHandler(store, rulesOf());
  const other = new PerformActionHandler(store, rulesOf());
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
