import { cases } from '#cases';
import { type AppendRequest, type AppendResult, MemoryEventStore, StoreUnavailable } from '#event-store';
import type { Actor } from '#kernel';
import { people } from '#people';
import { framed } from './framing.ts';
import { type ActionRequest, PerformAction } from './perform-action.ts';
import { PerformActionHandler } from './perform-action-handler.ts';

const advocate: Actor = { id: 'advocate-1', role: 'ADV' };
const intake: Actor = { id: 'intake-1', role: 'INT' };
const report = { action: 'reportCase', body: cases.actions.get('reportCase')?.example };
const registration = (caseNumber: string) => ({
  action: 'registerCase',
  body: { caseNumber, owner: 'advocate-1', duplicatesFound: 0 },
  actor: intake,
});
const triage = {
  action: 'triageCase',
  body: { priority: 'P1', riskFactors: ['confinement'], nextStepBy: '2099-01-01' },
  actor: { id: 'coordinator-1', role: 'COO' },
};

/** The memory store, as a process sees it; what a spec wants to see or to go wrong happens before each append. */
class WatchedStore extends MemoryEventStore {
  appends = 0;
  lookUps = 0;
  beforeAppend: (() => Promise<unknown>) | undefined;
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

let store: WatchedStore;
let handler: PerformActionHandler;
/** Another process on the same store. */
let other: PerformActionHandler;
beforeEach(() => {
  store = new WatchedStore();
  handler = new PerformActionHandler(store);
  other = new PerformActionHandler(store);
});

/** An advocate adds a note, unless the request says something else. */
const perform = (request: Partial<ActionRequest>, by = handler) =>
  by.execute(
    new PerformAction({
      category: 'case',
      action: 'addNote',
      body: { text: 'Called' },
      actor: advocate,
      ...request,
    }),
  );
const openCase = async () => (await perform(report)).id;
const typesOf = async (id: string) => (await store.readStream(`case-${id}`)).map(({ type }) => type);

describe('performing an action', () => {
  it('stores what was decided, and answers where it stands', async () => {
    const id = await openCase();
    const receipt = await perform({ id });
    expect(receipt).toEqual({
      id,
      version: 2,
      position: 2,
      events: (await store.readStream(`case-${id}`)).slice(1),
      repeated: false,
    });
  });

  it('stores who did it, for whom, when it happened, and the request that it came with', async () => {
    const id = await openCase();
    const occurredAt = { value: '2022-07', precision: 'month' };
    const beside = { occurredAt, lateReason: 'Told on the way home', onBehalfOf: 'cadre-7' };
    const { events } = await perform({ id, correlationId: 'r-1', body: { text: 'Called', ...beside } });
    expect(events).toEqual([
      expect.objectContaining({
        actor: advocate,
        onBehalfOf: 'cadre-7',
        occurredAt,
        data: {},
        personal: { stream: { text: 'Called', lateReason: 'Told on the way home' } },
        meta: expect.objectContaining({ action: 'addNote', correlationId: 'r-1' }),
      }),
    ]);
  });

  it('begins a new stream where no id is named, each time another one', async () => {
    expect(await openCase()).not.toBe(await openCase());
    const id = await openCase();
    await expect(perform({ ...report, id })).rejects.toMatchObject({ code: 'case/exists' });
  });

  it('answers the version that there is when there is nothing to do', async () => {
    const id = await openCase();
    await perform({ ...registration('F-1'), id });
    expect(await perform({ ...registration('F-1'), id })).toMatchObject({ version: 2, events: [] });
    expect(await typesOf(id)).toEqual(['CaseReported', 'CaseRegistered']);
  });

  it.each([
    ['that is not there', { action: 'flyAway' }, { code: 'action/unknown' }],
    ['of another role', { ...triage, actor: advocate }, { code: 'access/role' }],
    ['that comes too early', triage, { code: 'case/not-registered' }],
    ['that says too little', { body: {} }, { fields: [{ field: 'text' }] }],
    ['that says nothing', { body: 'a note' }, { name: 'InvalidInput' }],
    [
      'at an earlier version',
      { expectedVersion: 7 },
      { code: 'case/version-conflict', details: { version: 1 } },
    ],
  ])('refuses one %s, and stores nothing', async (_, request, refusal) => {
    const id = await openCase();
    await expect(perform({ id, ...request })).rejects.toMatchObject(refusal);
    expect(await store.head()).toBe(1);
  });

  it('refuses a case that is not there', () =>
    expect(perform({ id: '0199d1a0-0000-7000-8000-00000000c001' })).rejects.toMatchObject({
      code: 'case/not-found',
    }));

  it('refuses to name a person who is not registered, and takes one who is', async () => {
    const id = await openCase();
    const victim = (personId: string) => ({ id, action: 'addVictim', body: { personId } });
    await expect(perform(victim('0199d1a0-0000-7000-8000-00000000a001'))).rejects.toMatchObject({
      code: 'reference/unknown',
    });
    const body = people.actions.get('registerPerson')?.example;
    const person = await perform({ category: 'person', action: 'registerPerson', body });
    expect(await perform(victim(person.id))).toMatchObject({ version: 2 });
    expect(await perform(victim(person.id), other)).toMatchObject({ version: 2, events: [] });
  });
});

describe('a command repeated with its key', () => {
  const idempotencyKey = 'k-1';
  const repeated = async (request: Partial<ActionRequest>, again: Partial<ActionRequest> = {}) => {
    const first = await perform({ ...request, idempotencyKey });
    await perform({ id: first.id });
    expect(await perform({ ...request, ...again, idempotencyKey })).toEqual({ ...first, repeated: true });
    expect(await perform({ ...request, ...again, idempotencyKey }, other)).toEqual({
      ...first,
      repeated: true,
    });
  };

  it('is answered with its first result, by every process', async () => {
    await repeated({ id: await openCase() });
  });

  it('begins one stream only', async () => {
    await repeated(report);
    const answers = await Promise.all(
      [handler, other, handler, other].map((by) => perform({ ...report, idempotencyKey: 'k-2' }, by)),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('is so when the rules would have nothing to do, or refuse, by now', async () => {
    await repeated({ ...registration('F-1'), id: await openCase() });
    const id = await openCase();
    await repeated({ id, expectedVersion: 1 });
  });

  it('is so when what it says would not be read by now', async () => {
    await repeated({ id: await openCase() }, { body: { text: '' } });
  });

  it('is so when it has become so late that it would need a reason', async () => {
    const id = await openCase();
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000).toISOString();
    const occurredAt = { value: twoDaysAgo, precision: 'exact' } as const;
    const request: ActionRequest = {
      category: 'case',
      id,
      action: 'addNote',
      body: { text: 'Called', occurredAt },
      actor: advocate,
      idempotencyKey,
    };
    const frame = { request, entry: { occurredAt }, commandId: 'advocate-1:k-1', now: twoDaysAgo };
    const note = { type: 'NoteAdded', schema: 1, data: {}, personal: { stream: { text: 'Called' } } };
    const events = [framed(frame, note)];
    await store.append([{ streamId: `case-${id}`, expected: 1, commandId: 'advocate-1:k-1', events }]);
    expect(await perform(request)).toMatchObject({
      version: 2,
      repeated: true,
      events: [{ id: events[0]?.id }],
    });
    await expect(perform({ ...request, idempotencyKey: 'k-2' })).rejects.toMatchObject({
      fields: [{ field: 'lateReason' }],
    });
  });

  it('is so when the role was taken away since', async () => {
    await repeated({ id: await openCase() }, { actor: { id: advocate.id, role: 'MED' } });
  });

  it('is refused for another action or stream, whatever it says', async () => {
    const id = await openCase();
    await perform({ id, idempotencyKey });
    const reused = { code: 'command/key-reused' };
    await expect(perform({ id: await openCase(), idempotencyKey })).rejects.toMatchObject(reused);
    await expect(perform({ id, action: 'addVictim', body: {}, idempotencyKey })).rejects.toMatchObject(
      reused,
    );
    await expect(perform({ ...report, idempotencyKey })).rejects.toMatchObject(reused);
    expect(await typesOf(id)).toEqual(['CaseReported', 'NoteAdded']);
  });

  it('is another command when another user says it', async () => {
    const id = await openCase();
    await perform({ id, idempotencyKey });
    expect(await perform({ id, idempotencyKey, actor: { id: 'advocate-2', role: 'ADV' } })).toMatchObject({
      version: 3,
      repeated: false,
    });
  });

  it('is decided again when the first time stored nothing', async () => {
    const id = await openCase();
    await expect(perform({ id, body: {}, idempotencyKey })).rejects.toMatchObject({ name: 'InvalidInput' });
    expect(await perform({ id, idempotencyKey })).toMatchObject({ version: 2, repeated: false });
  });

  it('costs no question to the store while it is new', async () => {
    await perform({ id: await openCase(), idempotencyKey });
    expect(store.lookUps).toBe(0);
  });
});

describe('several at once', () => {
  const notes = (id: string, by: readonly PerformActionHandler[]) =>
    Promise.all(Array.from({ length: 20 }, (_, n) => perform({ id }, by[n % by.length])));

  it('never collide within one process', async () => {
    const id = await openCase();
    const receipts = await notes(id, [handler]);
    expect(receipts.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
    expect(store.appends).toBe(21);
  });

  it('are all stored when two processes write', async () => {
    const id = await openCase();
    const receipts = await notes(id, [handler, other]);
    expect(new Set(receipts.map(({ version }) => version)).size).toBe(20);
    expect(await store.head()).toBe(21);
  });
});

describe('another process that was faster', () => {
  it('makes what was refused possible', async () => {
    const id = await openCase();
    await perform({ ...registration('F-1'), id }, other);
    expect(await perform({ ...triage, id })).toMatchObject({ version: 3 });
  });

  it('makes what was possible refused', async () => {
    const id = await openCase();
    store.beforeAppend = async () => {
      store.beforeAppend = undefined;
      await perform({ ...registration('F-1'), id }, other);
    };
    await expect(perform({ ...registration('F-2'), id })).rejects.toMatchObject({
      code: 'case/already-registered',
    });
  });

  it('makes a wish for a version come too late', async () => {
    const id = await openCase();
    await perform({ id }, other);
    await expect(perform({ id, expectedVersion: 1 })).rejects.toMatchObject({ details: { version: 2 } });
    expect(await perform({ id, expectedVersion: 2 })).toMatchObject({ version: 3 });
  });

  it('is not run against for ever', async () => {
    const id = await openCase();
    const goFirst = async () => {
      store.beforeAppend = undefined;
      await perform({ id }, other);
      store.beforeAppend = goFirst;
    };
    store.beforeAppend = goFirst;
    await expect(perform({ id })).rejects.toMatchObject({ code: 'case/version-conflict' });
  });

  it('does not swallow the command when it cannot be read yet', async () => {
    const id = await openCase();
    store.instead = [{ kind: 'conflict', version: 2 }];
    expect(await perform({ id })).toMatchObject({ version: 2, events: [{ type: 'NoteAdded' }] });
  });
});

describe('a store that is away', () => {
  const away = () => {
    throw new StoreUnavailable('The line is dead');
  };

  it('says so, and has the command once when it is repeated', async () => {
    const id = await openCase();
    store.afterAppend = away;
    await expect(perform({ id, idempotencyKey: 'k-1' })).rejects.toBeInstanceOf(StoreUnavailable);
    store.afterAppend = undefined;
    expect(await perform({ id, idempotencyKey: 'k-1' })).toMatchObject({ version: 2, repeated: true });
    expect(await perform({ id })).toMatchObject({ version: 3 });
    expect(await typesOf(id)).toEqual(['CaseReported', 'NoteAdded', 'NoteAdded']);
  });

  it('answers the first result also where the rules would refuse a second', async () => {
    const id = await openCase();
    await perform({ ...registration('F-1'), id });
    store.afterAppend = away;
    const request = { ...triage, id, expectedVersion: 2, idempotencyKey: 'k-1' };
    await expect(perform(request)).rejects.toBeInstanceOf(StoreUnavailable);
    store.afterAppend = undefined;
    expect(await perform(request)).toMatchObject({ version: 3, repeated: true });
  });

  it('stores a command that had not arrived when it is repeated', async () => {
    const id = await openCase();
    store.beforeAppend = async () => away();
    await expect(perform({ id, idempotencyKey: 'k-1' })).rejects.toBeInstanceOf(StoreUnavailable);
    store.beforeAppend = undefined;
    expect(await perform({ id, idempotencyKey: 'k-1' })).toMatchObject({ version: 2, repeated: false });
  });
});
