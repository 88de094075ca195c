import { BEGINNING, entry, type Step, type Told } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';

const jejak = served();
let told: Told;

interface Entry {
  readonly entryId: string;
  readonly version: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly sentence: string;
  readonly standing: string;
  readonly was?: { readonly sentence: string };
  readonly occurredAt: { readonly text: string };
  readonly [more: string]: unknown;
}

const LATE = { lateReason: 'Told on the way home' };
/** The case is about what happened in July 2022; the report comes in now. */
const STEPS: readonly Step[] = [
  ...BEGINNING.case,
  [
    'addNote',
    { text: 'The telephones were taken', occurredAt: { value: '2022-07-20', precision: 'day' }, ...LATE },
  ],
  ['addNote', { text: 'They arrived', occurredAt: { value: '2022-07', precision: 'month' }, ...LATE }],
  ['addNote', { text: 'Somebody called', occurredAt: { value: null, precision: 'unknown' } }],
  [
    'correctEntry',
    { entryId: entry(3), changes: { text: 'The passports were taken' }, reason: 'Misheard on the phone' },
  ],
  ['retractEntry', { entryId: entry(5), reason: 'Belongs to another case' }],
];

beforeAll(async () => {
  told = await jejak.stage.tell(STEPS);
});

const timeline = async (query = ''): Promise<readonly Entry[]> =>
  (await jejak.client.get(`/api/cases/${told.id}/timeline?${query}`)).body.entries;
const idOf = (number: number) => told.ids[entry(number)];
/** The place of each in the order in which they were written down, from 1. */
const numbers = (entries: readonly Entry[]) =>
  entries.map(({ entryId }) => STEPS.findIndex((_, index) => idOf(index + 1) === entryId) + 1);
const at = async (number: number, query = '') =>
  (await timeline(query)).find(({ entryId }) => entryId === idOf(number));

describe('the legal timeline', () => {
  it('is told as things happened, where nothing else is asked', async () => {
    expect(numbers(await timeline())).toEqual([4, 3, 1, 2, 5, 6, 7]);
    expect(await timeline('order=occurred')).toEqual(await timeline());
  });

  it('is told as it was written down', async () => {
    expect(numbers(await timeline('order=recorded'))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('leaves out the routine of time limits, unless it is to be complete', async () => {
    const types = async (query?: string) => (await timeline(query)).map(({ type }) => type);
    expect(await types()).not.toContain('DeadlineArmed');
    expect((await types('order=recorded&complete=true')).slice(0, 3)).toEqual([
      'CaseReported',
      'DeadlineArmed',
      'VictimAdded',
    ]);
  });

  it('is told in English, where nothing else is asked', async () => {
    expect((await at(1))?.sentence).toMatch(/^An urgent report came in through social media about 53 people/);
    expect((await at(2))?.sentence).toContain('Siti Contoh');
    expect(await timeline('lang=en')).toEqual(await timeline());
  });

  it('is told in Indonesian', async () => {
    expect((await at(1, 'lang=id'))?.sentence).toMatch(
      /^Pengaduan darurat diterima melalui media sosial mengenai 53 orang/,
    );
    expect(numbers(await timeline('lang=id'))).toEqual(numbers(await timeline('lang=en')));
  });

  it.each(['order=sideways', 'lang=fr'])('refuses %s', async (query) => {
    expect((await jejak.client.get(`/api/cases/${told.id}/timeline?${query}`)).status).toBe(422);
  });

  it('says no more exactly than it is known when things happened', async () => {
    const texts = await Promise.all([3, 4, 5].map(async (version) => (await at(version))?.occurredAt.text));
    expect(texts).toEqual(['20 July 2022', 'July 2022', 'date unknown']);
    expect((await at(4, 'lang=id'))?.occurredAt.text).toBe('Juli 2022');
  });

  it('marks what was recorded long after', async () => {
    expect(await at(3)).toMatchObject({ ...LATE, recordedLater: expect.stringContaining('recorded later') });
    expect(await at(1)).not.toHaveProperty('recordedLater');
  });

  it('names who did it, in which role', async () => {
    expect((await at(1))?.actor).toEqual({ id: 'int-1', role: 'INT', roleText: 'intake officer' });
    expect((await at(1, 'lang=id'))?.actor).toMatchObject({ roleText: 'petugas pengaduan' });
  });
});

describe('a corrected entry', () => {
  it('shows the new words, and the old ones struck through', async () => {
    expect(await at(3)).toMatchObject({
      standing: 'corrected',
      sentence: 'A note was added: The passports were taken',
      was: { sentence: 'A note was added: The telephones were taken' },
    });
  });

  it('is linked with its correction, both ways', async () => {
    const [original, correction] = [await at(3), await at(6)];
    expect(original?.correctedBy).toEqual([correction?.entryId]);
    expect(correction).toMatchObject({ type: 'EntryCorrected', corrects: original?.entryId });
    expect(correction?.sentence).toContain('Misheard on the phone');
  });

  it('had the old words before it was corrected', async () => {
    const before = (await at(5))?.recordedAt;
    const then = await at(3, `knownAt=${before}`);
    expect(then).toMatchObject({
      standing: 'stands',
      sentence: 'A note was added: The telephones were taken',
      correctedBy: [],
    });
    expect(then).not.toHaveProperty('was');
  });
});

describe('a retracted entry', () => {
  it('is still told, and linked with its retraction, both ways', async () => {
    const [original, retraction] = [await at(5), await at(7)];
    expect(original).toMatchObject({ standing: 'retracted', retractedBy: retraction?.entryId });
    expect(original?.sentence).toContain('Somebody called');
    expect(retraction).toMatchObject({ type: 'EntryRetracted', corrects: original?.entryId });
  });

  it('stood before it was retracted', async () => {
    const before = (await at(6))?.version;
    expect(await at(5, `version=${before}`)).toMatchObject({ standing: 'stands' });
  });
});

it('knows no timeline of a case that is not there', async () => {
  for (const id of ['0199d1a0-0000-7000-8000-00000000c0de', 'nothing']) {
    expect(await jejak.client.get(`/api/cases/${id}/timeline`)).toMatchObject({
      status: 404,
      body: { code: 'case/not-found' },
    });
  }
});
