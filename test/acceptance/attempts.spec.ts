import { advocate, coordinator, intake } from '../support/client.ts';
import { as } from '../support/scenario.ts';
import { served } from '../support/served.ts';

const jejak = served();
const auditor = as('AUD');
const attempts = async () => (await jejak.client.get('/api/attempts', auditor)).body.attempts;

describe('what somebody was not allowed to do', () => {
  it('is kept for auditors: who, what, on which case and why not, and no word of what they said', async () => {
    const caseId = await jejak.client.openCase();
    const conclusion = { outcome: 'substantiated', sources: [{ kind: 'victim', independent: true }] };
    const blocked = await jejak.client.act(caseId, 'concludeVerification', conclusion, coordinator);
    expect(blocked).toMatchObject({ status: 423, body: { code: 'workflow/blocked' } });
    const [newest] = await attempts();
    expect(newest).toMatchObject({
      actor: coordinator.user,
      role: 'COO',
      stream: `case-${caseId}`,
      action: 'concludeVerification',
      code: 'workflow/blocked',
    });
    expect(JSON.stringify(newest)).not.toContain('substantiated');
  });

  it('is kept when the role was the reason, too', async () => {
    const caseId = await jejak.client.openCase();
    const triage = { priority: 'P1', riskFactors: ['confinement'], nextStepBy: '2099-01-01' };
    expect((await jejak.client.act(caseId, 'triageCase', triage, advocate)).status).toBe(403);
    expect((await attempts())[0]).toMatchObject({ action: 'triageCase', code: 'access/role' });
  });

  it('leaves no trace on the case', async () => {
    const caseId = await jejak.client.openCase();
    const before = await jejak.client.get(`/api/cases/${caseId}/events`);
    await jejak.client.act(caseId, 'assignCase', { owner: 'advocate-2' }, intake);
    expect((await jejak.client.get(`/api/cases/${caseId}/events`)).body).toEqual(before.body);
  });

  it('is not for those who did the trying', async () =>
    expect((await jejak.client.get('/api/attempts', advocate)).status).toBe(403));
});

describe('counting time limits anew', () => {
  it('is for lawyers and coordinators, and does nothing while no calendar has changed', async () => {
    await jejak.client.openCase();
    expect((await jejak.client.post('/api/timers/recalculation', {}, advocate)).status).toBe(403);
    const { status, body } = await jejak.client.post('/api/timers/recalculation', {}, coordinator);
    expect({ status, body }).toEqual({ status: 200, body: { cases: 0, deadlines: 0 } });
  });
});
