import { people } from '#people';
import { requests, twoProcesses } from './given.ts';

const { report, registration, triage } = requests;
const advocate = { id: 'advocate-1', role: 'ADV' };

let office: ReturnType<typeof twoProcesses>;
beforeEach(() => {
  office = twoProcesses();
});

describe('performing an action', () => {
  it('stores what was decided, and answers where it stands', async () => {
    const id = await office.openCase();
    const receipt = await office.perform({ id });
    expect(receipt).toEqual({
      id,
      version: 2,
      position: 2,
      events: (await office.store.readStream(`case-${id}`)).slice(1),
      repeated: false,
    });
  });

  it('stores who did it, for whom, when it happened, and the request that it came with', async () => {
    const id = await office.openCase();
    const occurredAt = { value: '2022-07', precision: 'month' };
    const beside = { occurredAt, lateReason: 'Told on the way home', onBehalfOf: 'cadre-7' };
    const { events } = await office.perform({
      id,
      correlationId: 'r-1',
      body: { text: 'Called', ...beside },
    });
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
    expect(await office.openCase()).not.toBe(await office.openCase());
    const id = await office.openCase();
    await expect(office.perform({ ...report, id })).rejects.toMatchObject({ code: 'case/exists' });
  });

  it('answers the version that there is when there is nothing to do', async () => {
    const id = await office.openCase();
    await office.perform({ ...registration('F-1'), id });
    expect(await office.perform({ ...registration('F-1'), id })).toMatchObject({ version: 2, events: [] });
    expect(await office.typesOf(id)).toEqual(['CaseReported', 'CaseRegistered']);
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
    const id = await office.openCase();
    await expect(office.perform({ id, ...request })).rejects.toMatchObject(refusal);
    expect(await office.store.head()).toBe(1);
  });

  it('refuses a case that is not there', () =>
    expect(office.perform({ id: '0199d1a0-0000-7000-8000-00000000c001' })).rejects.toMatchObject({
      code: 'case/not-found',
    }));

  it('refuses to name a person who is not registered, and takes one who is', async () => {
    const id = await office.openCase();
    const victim = (personId: string) => ({ id, action: 'addVictim', body: { personId } });
    await expect(office.perform(victim('0199d1a0-0000-7000-8000-00000000a001'))).rejects.toMatchObject({
      code: 'reference/unknown',
    });
    const body = people.actions.get('registerPerson')?.example;
    const person = await office.perform({ category: 'person', action: 'registerPerson', body });
    expect(await office.perform(victim(person.id))).toMatchObject({ version: 2 });
    expect(await office.perform(victim(person.id), office.other)).toMatchObject({ version: 2, events: [] });
  });
});
