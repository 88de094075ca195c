import { requests, twoProcesses } from './given.ts';
import type { PerformActionHandler } from './perform-action-handler.ts';

const { registration, triage } = requests;

let office: ReturnType<typeof twoProcesses>;
beforeEach(() => {
  office = twoProcesses();
});

describe('several at once', () => {
  const notes = (id: string, by: readonly PerformActionHandler[]) =>
    Promise.all(Array.from({ length: 20 }, (_, n) => office.perform({ id }, by[n % by.length])));

  it('never collide within one process', async () => {
    const id = await office.openCase();
    const receipts = await notes(id, [office.one]);
    expect(receipts.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
    expect(office.store.appends).toBe(21);
  });

  it('are all stored when two processes write', async () => {
    const id = await office.openCase();
    const receipts = await notes(id, [office.one, office.other]);
    expect(new Set(receipts.map(({ version }) => version)).size).toBe(20);
    expect(await office.store.head()).toBe(21);
  });
});

describe('another process that was faster', () => {
  it('makes what was refused possible', async () => {
    const id = await office.openCase();
    await office.perform({ ...registration('F-1'), id }, office.other);
    expect(await office.perform({ ...triage, id })).toMatchObject({ version: 3 });
  });

  it('makes what was possible refused', async () => {
    const id = await office.openCase();
    office.store.beforeAppend = async () => {
      office.store.beforeAppend = undefined;
      await office.perform({ ...registration('F-1'), id }, office.other);
    };
    await expect(office.perform({ ...registration('F-2'), id })).rejects.toMatchObject({
      code: 'case/already-registered',
    });
  });

  it('makes a wish for a version come too late', async () => {
    const id = await office.openCase();
    await office.perform({ id }, office.other);
    await expect(office.perform({ id, expectedVersion: 1 })).rejects.toMatchObject({
      details: { version: 2 },
    });
    expect(await office.perform({ id, expectedVersion: 2 })).toMatchObject({ version: 3 });
  });

  it('is not run against for ever', async () => {
    const id = await office.openCase();
    const goFirst = async () => {
      office.store.beforeAppend = undefined;
      await office.perform({ id }, office.other);
      office.store.beforeAppend = goFirst;
    };
    office.store.beforeAppend = goFirst;
    await expect(office.perform({ id })).rejects.toMatchObject({ code: 'case/version-conflict' });
  });

  it('does not swallow the command when it cannot be read yet', async () => {
    const id = await office.openCase();
    office.store.instead = [{ kind: 'conflict', version: 2 }];
    expect(await office.perform({ id })).toMatchObject({ version: 2, events: [{ type: 'NoteAdded' }] });
  });
});
