import { StoreUnavailable } from '#event-store';
import { framed } from './framing.ts';
import { requests, twoProcesses } from './given.ts';
import type { ActionRequest } from './perform-action.ts';

const { report, registration, triage } = requests;
const advocate = { id: 'advocate-1', role: 'ADV' };

let office: ReturnType<typeof twoProcesses>;
beforeEach(() => {
  office = twoProcesses();
});

describe('the first result', () => {
  const idempotencyKey = 'k-1';
  const repeated = async (request: Partial<ActionRequest>, again: Partial<ActionRequest> = {}) => {
    const first = await office.perform({ ...request, idempotencyKey });
    await office.perform({ id: first.id });
    expect(await office.perform({ ...request, ...again, idempotencyKey })).toEqual({
      ...first,
      repeated: true,
    });
    expect(await office.perform({ ...request, ...again, idempotencyKey }, office.other)).toEqual({
      ...first,
      repeated: true,
    });
  };

  it('answers a command repeated with its key, by every process', async () => {
    await repeated({ id: await office.openCase() });
  });

  it('is one new stream, however often it is begun', async () => {
    await repeated(report);
    const answers = await Promise.all(
      [office.one, office.other, office.one, office.other].map((by) =>
        office.perform({ ...report, idempotencyKey: 'k-2' }, by),
      ),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('is the answer also when the rules would have nothing to do, or refuse, by now', async () => {
    await repeated({ ...registration('F-1'), id: await office.openCase() });
    const id = await office.openCase();
    await repeated({ id, expectedVersion: 1 });
  });

  it('is the answer also when what it says would not be read by now', async () => {
    await repeated({ id: await office.openCase() }, { body: { text: '' } });
  });

  it('is the answer also when it has become so late that it would need a reason', async () => {
    const id = await office.openCase();
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
    await office.store.append([{ streamId: `case-${id}`, expected: 1, commandId: 'advocate-1:k-1', events }]);
    expect(await office.perform(request)).toMatchObject({
      version: 2,
      repeated: true,
      events: [{ id: events[0]?.id }],
    });
    await expect(office.perform({ ...request, idempotencyKey: 'k-2' })).rejects.toMatchObject({
      fields: [{ field: 'lateReason' }],
    });
  });

  it('is the answer also when the role was taken away since', async () => {
    await repeated({ id: await office.openCase() }, { actor: { id: advocate.id, role: 'MED' } });
  });

  it('is refused to another action or stream, whatever it says', async () => {
    const id = await office.openCase();
    await office.perform({ id, idempotencyKey });
    const reused = { code: 'command/key-reused' };
    await expect(office.perform({ id: await office.openCase(), idempotencyKey })).rejects.toMatchObject(
      reused,
    );
    await expect(office.perform({ id, action: 'addVictim', body: {}, idempotencyKey })).rejects.toMatchObject(
      reused,
    );
    await expect(office.perform({ ...report, idempotencyKey })).rejects.toMatchObject(reused);
    expect(await office.typesOf(id)).toEqual(['CaseReported', 'NoteAdded']);
  });

  it('is one for each user, also with the same key', async () => {
    const id = await office.openCase();
    await office.perform({ id, idempotencyKey });
    expect(
      await office.perform({ id, idempotencyKey, actor: { id: 'advocate-2', role: 'ADV' } }),
    ).toMatchObject({
      version: 3,
      repeated: false,
    });
  });

  it('is none when nothing was stored: the command is decided again', async () => {
    const id = await office.openCase();
    await expect(office.perform({ id, body: {}, idempotencyKey })).rejects.toMatchObject({
      name: 'InvalidInput',
    });
    expect(await office.perform({ id, idempotencyKey })).toMatchObject({ version: 2, repeated: false });
  });

  it('is not asked for while the command is new', async () => {
    await office.perform({ id: await office.openCase(), idempotencyKey });
    expect(office.store.lookUps).toBe(0);
  });
});

describe('a store that is away', () => {
  const away = () => {
    throw new StoreUnavailable('The line is dead');
  };

  it('says so, and has the command once when it is repeated', async () => {
    const id = await office.openCase();
    office.store.afterAppend = away;
    await expect(office.perform({ id, idempotencyKey: 'k-1' })).rejects.toBeInstanceOf(StoreUnavailable);
    office.store.afterAppend = undefined;
    expect(await office.perform({ id, idempotencyKey: 'k-1' })).toMatchObject({ version: 2, repeated: true });
    expect(await office.perform({ id })).toMatchObject({ version: 3 });
    expect(await office.typesOf(id)).toEqual(['CaseReported', 'NoteAdded', 'NoteAdded']);
  });

  it('answers the first result also where the rules would refuse a second', async () => {
    const id = await office.openCase();
    await office.perform({ ...registration('F-1'), id });
    office.store.afterAppend = away;
    const request = { ...triage, id, expectedVersion: 2, idempotencyKey: 'k-1' };
    await expect(office.perform(request)).rejects.toBeInstanceOf(StoreUnavailable);
    office.store.afterAppend = undefined;
    expect(await office.perform(request)).toMatchObject({ version: 3, repeated: true });
  });

  it('stores a command that had not arrived when it is repeated', async () => {
    const id = await office.openCase();
    office.store.beforeAppend = async () => away();
    await expect(office.perform({ id, idempotencyKey: 'k-1' })).rejects.toBeInstanceOf(StoreUnavailable);
    office.store.beforeAppend = undefined;
    expect(await office.perform({ id, idempotencyKey: 'k-1' })).toMatchObject({
      version: 2,
      repeated: false,
    });
  });
});
