import { actions as known } from '../../support/catalogue.ts';
import { as, BEGINNING, type Step } from '../../support/scenario.ts';
import { MAIL_AWAY, served } from '../../support/served.ts';

const jejak = served(MAIL_AWAY);
const open = async (...steps: readonly Step[]) => (await jejak.stage.tell([...BEGINNING.case, ...steps])).id;

interface Possible {
  readonly action: string;
  readonly allowed: boolean;
  readonly code?: string;
  readonly reason?: string;
}
const possible = async (caseId: string, role: string): Promise<readonly Possible[]> =>
  (await jejak.client.get(`/api/cases/${caseId}/actions`, as(role))).body.actions;
const one = async (caseId: string, role: string, name: string) =>
  (await possible(caseId, role)).find(({ action }) => action === name);

describe('what may be done on a case', () => {
  it('names every action but the one that opens it', async () => {
    const names = known.flatMap(([name]) => (name.startsWith('case ') ? [name.slice(5)] : []));
    const listed = new Set((await possible(await open(), 'ADV')).map(({ action }) => action));
    expect([...listed].sort()).toEqual(names.filter((name) => name !== 'reportCase').sort());
  });

  it('depends on who asks, and says who may', async () => {
    const caseId = await open();
    expect(await one(caseId, 'INT', 'registerCase')).toEqual({
      step: 'registerCase',
      action: 'registerCase',
      stage: 'any',
      allowed: true,
      done: false,
      discretionary: true,
      roles: ['INT'],
      unmet: [],
    });
    expect(await one(caseId, 'ADV', 'registerCase')).toMatchObject({
      allowed: false,
      code: 'access/role',
      reason: 'only these may: intake officer',
      unmet: [{ kind: 'role', wanted: ['INT'], actual: 'ADV' }],
    });
  });

  it('agrees with what happens then', async () => {
    const caseId = await open();
    for (const { action, allowed } of await possible(caseId, 'AUD')) {
      expect(allowed).toBe(false);
      const { status } = await jejak.client.act(caseId, action, {}, as('AUD'));
      expect({ action, status }).toEqual({ action, status: 403 });
    }
  });

  it('on a closed case is to reopen it, and says so', async () => {
    const caseId = await open(['requestClosure'], ['approveClosure']);
    expect(await one(caseId, 'COO', 'reopenCase')).toMatchObject({ allowed: true });
    expect(await one(caseId, 'COO', 'triageCase')).toMatchObject({
      allowed: false,
      code: 'case/closed',
      reason: expect.stringContaining('reopen'),
    });
  });

  it('is nothing where there is no case', async () =>
    expect(await jejak.client.get('/api/cases/0199d1a0-0000-7000-8000-00000000c0de/actions')).toMatchObject({
      status: 404,
      body: { code: 'case/not-found' },
    }));
});
