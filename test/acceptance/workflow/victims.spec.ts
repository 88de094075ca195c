import type { Answer } from '../../support/client.ts';
import { as, type Step, type Told } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';
import { NO_TIMERS } from '../../support/server.ts';

/** An office that takes people home who agreed, and lets a doctor see them at any time. */
const CARE_OFFICE = `id: care-office
version: 1
title: { en: Care office, id: Kantor pendampingan }
calendar: ID
office: { zone: Asia/Jakarta, closes: "17:00" }
facts:
  own.agreed: { enum: [unset, yes, no], per: victim, own: true }
  own.home: { enum: [unset, yes, stays], per: victim, own: true }
  own.doctor: { enum: [unset, seen], per: victim, own: true }
  closure.requested:
    enum: [unset, goals-met, repatriated-and-reintegrated, referred, withdrawn, unreachable, not-trafficking, duplicate, deceased]
items:
  victim: { min: 1, begins: { addVictim: on-case } }
steps:
  reportCase: { stage: intake, role: INT }
  addVictim: { stage: intake, role: [INT, ADV] }
  askAgreement:
    { action: recordStep, stage: consent, per: victim, role: ADV, sets: { own.agreed: [yes, no] }, due: { workingDays: 2 } }
  bringHome:
    action: recordStep
    stage: repatriation
    per: victim
    role: ADV
    require: { fact: own.agreed, is: yes }
    sets: { own.home: yes }
    due: { workingDays: 10 }
  letStay:
    action: recordStep
    stage: repatriation
    per: victim
    role: ADV
    require: { fact: own.agreed, is: no }
    sets: { own.home: stays }
    due: { workingDays: 10 }
  medicalReferral:
    action: recordStep
    stage: any
    per: victim
    role: ADV
    discretionary: true
    reasonRequired: true
    sets: { own.doctor: seen }
  requestClosure: { stage: closure, role: ADV, sets: { closure.requested: repatriated-and-reintegrated }, due: { months: 6 } }
  approveClosure:
    { stage: closure, role: COO, require: { not: { fact: closure.requested, is: unset } }, fourEyes: { distinctFrom: requestClosure }, due: { workingDays: 3 } }
exits:
  repatriated-and-reintegrated: { role: COO, when: { every: victim, fact: own.home, is: [yes, stays] } }
`;

const jejak = served(NO_TIMERS);
const NAMES = ['V1', 'V2', 'V3', 'V4'];
const CLOSING: Step = ['requestClosure', { reason: 'repatriated-and-reintegrated' }];
const persons = new Map<string, string>();
let told: Told;

const go = async (...steps: readonly Step[]) => {
  told = await jejak.stage.tell(steps, { after: told });
};
const attempt = (...step: Step) => jejak.stage.attempt(step, told);
const added = (name: string): Step => ['addVictim', { personId: persons.get(name) }];
const step = (name: string, of: string, facts: object[], more: object = {}, who = as('ADV')): Step => [
  'recordStep',
  { step: of, item: { type: 'victim', id: persons.get(name) }, facts, note: undefined, ...more },
  who,
];
const agreed = (name: string, value: string) => step(name, 'askAgreement', [{ name: 'own.agreed', value }]);
const home = (name: string, of = 'bringHome', value = 'yes') => step(name, of, [{ name: 'own.home', value }]);
const referral = (name: string, more?: object, who?: ReturnType<typeof as>) =>
  step(name, 'medicalReferral', [{ name: 'own.doctor', value: 'seen' }], more, who);
/** For each person, whether the step may be taken now. */
const open = async (of: string): Promise<object> => {
  const { body } = await jejak.client.get(`/api/cases/${told.id}/actions`, as('ADV'));
  const verdicts = body.actions.filter((one: { step?: string }) => one.step === of);
  return Object.fromEntries(
    verdicts.map(({ item, allowed }: { item: { id: string }; allowed: boolean }) => [
      NAMES.find((name) => persons.get(name) === item.id),
      allowed,
    ]),
  );
};
const aboutIn = ({ body }: Answer): readonly string[] =>
  body.blocked[0].unmet.map(({ item }: { item: { id: string } }) => item.id);

beforeAll(async () => {
  await jejak.stage.publish(CARE_OFFICE);
  for (const name of NAMES)
    persons.set(name, (await jejak.stage.tell([['registerPerson', { name }]], { on: 'person' })).id);
  told = await jejak.stage.tell([['reportCase', { definition: 'care-office' }]]);
  await go(
    added('V1'),
    added('V2'),
    added('V3'),
    agreed('V1', 'yes'),
    agreed('V2', 'yes'),
    agreed('V3', 'yes'),
  );
  await go(agreed('V3', 'no'));
});

describe('a case of several people', () => {
  it('lets home who agreed; the reason for another one names that one only', async () => {
    expect(await open('bringHome')).toEqual({ V1: true, V2: true, V3: false });
    const answer = await attempt(...home('V3'));
    expect(answer).toMatchObject({ status: 423, body: { code: 'workflow/blocked' } });
    expect(aboutIn(answer)).toEqual([persons.get('V3')]);
  });

  it('is not closed until it is settled for everybody', async () => {
    await go(home('V1'), home('V2'));
    const answer = await attempt(...CLOSING);
    expect(answer).toMatchObject({ status: 423, body: { code: 'workflow/blocked' } });
    expect(aboutIn(answer)).toEqual([persons.get('V3')]);
  });

  it('begins anew for somebody who is added later', async () => {
    await go(added('V4'));
    expect(await open('askAgreement')).toMatchObject({ V4: true });
    expect(await open('bringHome')).toMatchObject({ V4: false });
    const { body } = await jejak.client.get(`/api/cases/${told.id}/events`);
    expect(body.events.at(-1)).toMatchObject({
      type: 'DeadlineArmed',
      data: { step: 'askAgreement', item: { id: persons.get('V4') } },
    });
    expect(aboutIn(await attempt(...CLOSING))).toEqual([persons.get('V3'), persons.get('V4')]);
  });
});

describe('a step of the organisation', () => {
  it('establishes nothing but what its definition lets it, and names the field', async () => {
    const facts = [
      { name: 'own.agreed', value: 'perhaps' },
      { name: 'own.home', value: 'yes' },
    ];
    expect(await attempt(...step('V1', 'askAgreement', facts))).toMatchObject({
      status: 422,
      body: { code: 'input/invalid', errors: [{ field: 'facts.0.value' }, { field: 'facts.1.name' }] },
    });
  });
});

describe('a step that nobody planned', () => {
  it('is not taken without a reason', async () => {
    const answer = await attempt(...referral('V1'));
    expect(answer).toMatchObject({ status: 423, body: { blocked: [{ unmet: [{ kind: 'reason' }] }] } });
  });

  it('is not taken by another role', async () => {
    expect(await attempt(...referral('V1', { reason: 'Fever' }, as('CAD')))).toMatchObject({
      status: 403,
      body: { code: 'access/role' },
    });
  });

  it('is taken with a reason, and told', async () => {
    await go(referral('V1', { reason: 'Fever since the crossing' }));
    const { entries } = (await jejak.client.get(`/api/cases/${told.id}/timeline?order=recorded`)).body;
    expect(entries.at(-1)).toMatchObject({
      type: 'StepRecorded',
      sentence: expect.stringContaining('Fever since the crossing'),
    });
  });

  it('is not taken once the case has ended', async () => {
    await go(home('V3', 'letStay', 'stays'), agreed('V4', 'yes'), home('V4'), CLOSING, ['approveClosure']);
    expect(await attempt(...referral('V1', { reason: 'Fever' }))).toMatchObject({
      status: 409,
      body: { code: 'case/closed' },
    });
  });
});
