import { director } from '../../support/client.ts';
import { holdViews } from '../../support/held-views.ts';
import { queryOnce } from '../../support/postgres.ts';
import { as, BEGINNING, type Told } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';
import { letter } from '../refusals/histories.ts';

const jejak = served();
let told: Told;
let position: number;

beforeAll(async () => {
  told = await jejak.stage.tell([...BEGINNING.case, ['registerCase'], ...letter.drafted]);
  position = told.receipts.at(-1)?.position;
});

interface Status {
  readonly name: string;
  readonly state: string;
  readonly [more: string]: unknown;
}
const statusOf = async (name: string): Promise<Status | undefined> =>
  (await jejak.client.get('/api/projections')).body.projections.find((one: Status) => one.name === name);
const rebuild = (name: string, who = director) =>
  jejak.client.post(`/api/projections/${name}/rebuild`, {}, who);
/** The machine may be busy: the time that the test may take is the only limit. */
const until = async (name: string, state: string): Promise<void> => {
  while ((await statusOf(name))?.state !== state) await new Promise((resolve) => setTimeout(resolve, 20));
};

/** Every answer that comes from the views of cases. */
const answers = async () => {
  const paths = [`/api/cases/${told.id}`, '/api/cases', '/api/cases?q=siti', '/api/work', '/api/letters'];
  return Promise.all(
    paths.map(async (path) => {
      const { status, body } = await jejak.client.get(path);
      return { path, status, body };
    }),
  );
};

describe('the views', () => {
  it('say how far they are', async () => {
    await jejak.client.get(`/api/cases?position=${position}`);
    const { body } = await jejak.client.get('/api/projections');
    expect(body.projections.map(({ name }: Status) => name)).toEqual(['cases', 'people', 'outreach']);
    expect(await statusOf('cases')).toMatchObject({
      state: 'live',
      position,
      head: position,
      lag: 0,
      parked: 0,
    });
  });

  it('answer while they are built anew, and the same after it', async () => {
    await jejak.client.get(`/api/cases?position=${position}`);
    const before = await answers();
    expect(before.map(({ status }) => status)).toEqual(Array(5).fill(200));
    const release = await holdViews(jejak.database.connectionString, 'cases');
    expect(await rebuild('cases')).toMatchObject({
      status: 202,
      body: { name: 'cases', state: 'rebuilding' },
    });
    await until('cases', 'rebuilding');
    expect(await answers()).toEqual(before);
    await release();
    await until('cases', 'live');
    expect(await answers()).toEqual(before);
  });

  it('are made from the events alone', async () => {
    const before = await answers();
    const { connectionString } = jejak.database;
    await queryOnce(connectionString, "update view_cases.case_list set number = 'spoilt'");
    await queryOnce(connectionString, 'delete from view_cases.letters_by_status');
    expect(await answers()).not.toEqual(before);
    await rebuild('cases');
    await until('cases', 'live');
    expect(await answers()).toEqual(before);
  });

  it('take in what is written while they are built anew', async () => {
    const release = await holdViews(jejak.database.connectionString, 'cases');
    await rebuild('cases');
    await until('cases', 'rebuilding');
    const { receipts } = await jejak.stage.tell([['reviseVictimCount']], { after: told });
    const asked = jejak.client.get(`/api/cases/${told.id}?position=${receipts[0]?.position}`);
    await release();
    expect((await asked).body.state.report.victimCount).toBe(60);
    await until('cases', 'live');
    expect((await jejak.client.get(`/api/cases/${told.id}`)).body.state.report.victimCount).toBe(60);
  });

  it.each(['ADV', 'COO', 'INT'])('are not built anew by %s', async (role) =>
    expect(await rebuild('cases', as(role))).toMatchObject({ status: 403, body: { code: 'access/role' } }),
  );

  it('that are not there are not built', async () =>
    expect(await rebuild('rumours')).toMatchObject({ status: 404, body: { code: 'projection/not-found' } }));
});
