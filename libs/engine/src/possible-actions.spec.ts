import { cases } from '#cases';
import { MemoryEventStore } from '#event-store';
import { framed } from './framing.ts';
import { rulesOf } from './given.ts';
import { PerformAction } from './perform-action.ts';
import { PerformActionHandler } from './perform-action-handler.ts';
import { PossibleActions } from './possible-actions.ts';

const intake = { id: 'intake-1', role: 'INT' };
const store = new MemoryEventStore();
const handler = new PerformActionHandler(store, rulesOf());
const possible = new PossibleActions(store, rulesOf());

const perform = (action: string, id?: string, body = cases.actions.get(action)?.example, role = 'INT') =>
  handler.execute(
    new PerformAction({
      category: 'case',
      action,
      body,
      actor: { id: 'intake-1', role },
      ...(id ? { id } : {}),
    }),
  );
const openCase = async () => (await perform('reportCase')).id;
const actionsOf = async (id: string, actor = intake) =>
  new Map(
    (await possible.of({ category: 'case', id, actor, language: 'en' }))?.actions.map((one) => [
      one.action,
      one,
    ]),
  );

const closeCase = async (id: string) => {
  const event = { type: 'CaseClosed', schema: 1, data: { reason: 'goals-met' } };
  const request = { category: 'case', action: 'approveClosure', body: {}, actor: intake } as const;
  const frame = { request, entry: {}, commandId: 'c-close', now: '2022-08-01T02:00:00.000Z' };
  await store.append([
    { streamId: `case-${id}`, expected: 1, commandId: frame.commandId, events: [framed(frame, event)] },
  ]);
};

describe('what may I do now?', () => {
  it('names every action upon a case that is there, with its roles', async () => {
    const actions = await actionsOf(await openCase());
    const upon = [...cases.actions.values()].filter(({ on }) => on !== 'new');
    expect([...actions.keys()].sort()).toEqual(upon.map(({ name }) => name).sort());
    for (const { name, roles } of upon) expect(actions.get(name)?.roles).toEqual(roles);
  });

  it('says what my role may do, and why not the rest', async () => {
    const actions = await actionsOf(await openCase());
    expect(actions.get('addNote')).toEqual({ action: 'addNote', allowed: true, roles: expect.anything() });
    expect(actions.get('assignCase')).toMatchObject({
      allowed: false,
      code: 'access/role',
      reason: 'only these may: legal-aid coordinator',
    });
  });

  it('agrees with what happens when it is done', async () => {
    const id = await openCase();
    for (const { action, allowed, code } of (await actionsOf(id)).values()) {
      const outcome = perform(action, id, {} as never).catch((error) => error.code ?? error.name);
      if (!allowed) expect(await outcome).toBe(code);
      else expect(await outcome).not.toBe('access/role');
    }
  });

  it('says that a closed case must be reopened first', async () => {
    const id = await openCase();
    await closeCase(id);
    const actions = await actionsOf(id, { id: 'coordinator-1', role: 'COO' });
    expect(actions.get('assignCase')).toMatchObject({ allowed: false, code: 'case/closed' });
    expect(actions.get('reopenCase')).toMatchObject({ allowed: true });
  });

  it('knows nothing of a case that is not there', async () =>
    expect(await actionsOf('0199d1a0-0000-7000-8000-00000000c009')).toEqual(new Map()));
});
