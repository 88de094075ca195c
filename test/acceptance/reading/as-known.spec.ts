import { BEGINNING, entry, type Step, THIS, type Told, VICTIM } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';

/** How a case, its timeline and its people looked right after one step. */
interface Look {
  readonly version: number;
  readonly recordedAt: string;
  readonly view: Record<string, unknown>;
  readonly timeline: Record<string, unknown>;
}

const jejak = served();
const get = async (path: string) => (await jejak.client.get(path)).body;

/** Counts, names, letters, an entry corrected, one corrected in two steps, one retracted. The report is entry 1. */
const STEPS: readonly Step[] = [
  ...BEGINNING.case,
  ['reviseVictimCount'],
  ['addNote'],
  ['correctEntry', { entryId: entry(3), changes: { to: 61 } }],
  ['retractEntry', { entryId: entry(4) }],
  ['startVerification'],
  ['recordConsent'],
  ['correctEntry', { entryId: entry(8), changes: { form: 'written' } }],
  ['approveCorrection', { correctionId: entry(9) }],
  ['draftLetter'],
];

let looks: readonly Look[];
let told: Told;
let caseId: string;

const look = async ({ version, position, events }: Told['receipts'][number]): Promise<Look> => ({
  version,
  recordedAt: events.at(-1).recordedAt,
  view: await get(`/api/cases/${caseId}?position=${position}`),
  timeline: await get(`/api/cases/${caseId}/timeline`),
});

beforeAll(async () => {
  const seen: Look[] = [];
  for (const step of STEPS) {
    told = await jejak.stage.tell([step], { after: told });
    caseId = told.id;
    for (const receipt of told.receipts) seen.push(await look(receipt));
  }
  const victim = { ...told, ids: { ...told.ids, [THIS]: String(told.ids[VICTIM]) } };
  const renamed = await jejak.stage.tell([['changeName']], { on: 'person', after: victim });
  const receipts = (await jejak.stage.tell([['addNote']], { after: told })).receipts;
  expect(renamed.receipts[0]?.position).toBeLessThan(receipts[0]?.position);
  for (const receipt of receipts) seen.push(await look(receipt));
  looks = seen;
});

describe('a case as it was known', () => {
  it('changed with every entry, of which the first also set a time limit', () => {
    expect(looks.map(({ version }) => version)).toEqual(Array.from({ length: 12 }, (_, n) => n + 2));
    expect(new Set(looks.map(({ view }) => JSON.stringify(view))).size).toBe(looks.length);
  });

  it('when an entry was recorded is what everybody saw then', async () => {
    for (const { recordedAt, view, timeline } of looks) {
      expect(await get(`/api/cases/${caseId}?knownAt=${recordedAt}`)).toEqual(view);
      expect(await get(`/api/cases/${caseId}/timeline?knownAt=${recordedAt}`)).toEqual(timeline);
    }
  });

  it('at a version is what everybody saw then', async () => {
    for (const { version, view, timeline } of looks) {
      expect(await get(`/api/cases/${caseId}?version=${version}`)).toEqual(view);
      expect(await get(`/api/cases/${caseId}/timeline?version=${version}`)).toEqual(timeline);
    }
  });

  it('has the name by which a person was known then', async () => {
    const names = looks.slice(1).map(({ view }) => Object.values(view.people as object));
    expect(names.slice(0, -1)).toEqual(Array(10).fill(['Siti Contoh']));
    expect(names.at(-1)).toEqual(['Siti Contoh Lestari']);
  });

  it('has the number of people that was believed then', async () => {
    const counts = looks
      .slice(0, 5)
      .map(({ view }) => (view.state as { report: { victimCount: number } }).report.victimCount);
    expect(counts).toEqual([53, 53, 60, 60, 61]);
  });

  it('says nothing of a correction that waits for approval', async () => {
    const [, , , , , , , , waiting, approved] = looks;
    const formIn = (seen: Look | undefined) => JSON.stringify(seen?.view).match(/"form":"(\w+)"/)?.[1];
    expect([waiting, approved].map(formIn)).toEqual(['recorded', 'written']);
  });

  it('between two entries is as it was after the first', async () => {
    const [first, second] = looks;
    const between = new Date(Date.parse(second?.recordedAt ?? '') - 1).toISOString();
    expect(await get(`/api/cases/${caseId}?knownAt=${between}`)).toEqual(first?.view);
  });

  it('may be asked for in another zone', async () => {
    const { recordedAt = '', view } = looks[2] ?? {};
    const inJakarta = new Date(Date.parse(recordedAt) + 7 * 3_600_000).toISOString().replace('Z', '+07:00');
    expect(await get(`/api/cases/${caseId}?knownAt=${encodeURIComponent(inJakarta)}`)).toEqual(view);
  });
});

describe('before it was reported', () => {
  it.each(['knownAt=2022-01-01T00:00:00.000Z', 'version=0'])('a case is not there (%s)', async (moment) => {
    for (const path of [`/api/cases/${caseId}`, `/api/cases/${caseId}/timeline`]) {
      expect(await jejak.client.get(`${path}?${moment}`)).toMatchObject({
        status: 404,
        body: { code: 'case/not-found' },
      });
    }
  });

  it.each(['knownAt=yesterday', 'knownAt=2022-02-30', 'version=-1', 'version=x'])(
    'refuses %s',
    async (moment) => {
      const field = moment.split('=', 1)[0];
      expect(await jejak.client.get(`/api/cases/${caseId}?${moment}`)).toMatchObject({
        status: 422,
        body: { code: 'input/invalid', errors: [{ field }] },
      });
    },
  );
});
