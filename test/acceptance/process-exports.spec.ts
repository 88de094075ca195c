import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { chronologies } from '../support/chronology.ts';
import { advocate, coordinator } from '../support/client.ts';
import { OCEL_SCHEMA } from '../support/ocel-schema.ts';
import { served } from '../support/served.ts';

/** Time limits of long ago do not ring meanwhile, so that what is counted stays what it is. */
const jejak = served({ TIMERS_POLL_MS: '3600000' });
const OCEL = '/api/exports/process.ocel.json';
const XES = '/api/exports/process.xes';

interface Relationship {
  readonly objectId: string;
  readonly qualifier: string;
}
interface Ocel {
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly time: string;
    readonly attributes: readonly { readonly name: string; readonly value: string }[];
    readonly relationships: readonly Relationship[];
  }[];
  readonly objects: readonly { id: string; type: string; relationships: readonly Relationship[] }[];
}
/** What the API tells of a case itself: the measure of what is exported. */
interface Told {
  // biome-ignore lint/suspicious/noExplicitAny: the answer as it is
  readonly state: Record<string, any>;
  readonly types: readonly string[];
}

let folder: string;
let ocel: Ocel;
let xes: string;
let told: readonly Told[];

const command = async (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', ...args, '--url', jejak.server.url]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-exports-'));
  await command('demo');
  for (const format of ['ocel', 'xes']) {
    await command('export', 'process', '--format', format, '--out', join(folder, format));
  }
  ocel = JSON.parse(readFileSync(join(folder, 'ocel'), 'utf8'));
  xes = readFileSync(join(folder, 'xes'), 'utf8');
  const { items } = (await jejak.client.get('/api/cases?limit=200')).body;
  told = await Promise.all(
    items.map(async ({ id }: { id: string }) => ({
      state: (await jejak.client.get(`/api/cases/${id}`)).body.state,
      types: (await jejak.client.get(`/api/cases/${id}/events`)).body.events.map(
        ({ type }: { type: string }) => type,
      ),
    })),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const countsOf = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
const held = (of: (state: Told['state']) => object): number =>
  told.reduce((sum, { state }) => sum + Object.keys(of(state)).length, 0);

describe('the object-centric log', () => {
  it('is as the standard has it', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(OCEL_SCHEMA);
    validate(ocel);
    expect(validate.errors).toBeNull();
  });

  it('has every entry of every case, and no other', () => {
    expect(countsOf(ocel.events.map(({ type }) => type))).toEqual(
      countsOf(told.flatMap(({ types }) => types)),
    );
    expect(ocel.events.length).toBeGreaterThan(200);
  });

  it('has every thing of every case, once', () => {
    expect(new Set(ocel.objects.map(({ id }) => id)).size).toBe(ocel.objects.length);
    const counts = countsOf(ocel.objects.map(({ type }) => type));
    expect(counts).toMatchObject({
      case: told.length,
      victim: held(({ report }) => report.victims),
      letter: held(({ letters }) => letters.items),
      evidence: held(({ evidence }) => evidence.items),
      'rescue-plan': held(({ rescue }) => rescue.plans),
      'rescue-request': held(({ rescue }) => rescue.requests),
      'police-report': held(({ legal }) => legal.reports),
    });
  });

  it('relates entries and things to things that are there', () => {
    const known = new Set(ocel.objects.map(({ id }) => id));
    const related = [...ocel.events, ...ocel.objects].flatMap(({ relationships }) => relationships);
    expect(related.filter(({ objectId }) => !known.has(objectId))).toEqual([]);
    const drafted = ocel.events.find(({ type }) => type === 'LetterDrafted');
    expect(drafted?.relationships.map(({ qualifier }) => qualifier)).toEqual(
      expect.arrayContaining(['case', 'letter', 'victim']),
    );
    const letter = ocel.objects.find(({ type }) => type === 'letter');
    expect(letter?.relationships.map(({ qualifier }) => qualifier)).toEqual(
      expect.arrayContaining(['case', 'victims']),
    );
  });

  it('goes by when something happened where that is known to the day, else by when it was recorded', () => {
    const attributeOf = (event: Ocel['events'][number], attribute: string) =>
      event.attributes.find(({ name }) => name === attribute)?.value;
    const precise = ocel.events.filter((event) => attributeOf(event, 'precision') === 'day');
    const vague = ocel.events.filter((event) => attributeOf(event, 'precision') === 'month');
    expect([precise.length, vague.length].every((count) => count > 0)).toBe(true);
    for (const event of precise) {
      const midnight = new Date(`${attributeOf(event, 'occurredAt')}T00:00:00+07:00`);
      expect(event.time).toBe(midnight.toISOString());
    }
    for (const event of vague) expect(event.time).toBe(attributeOf(event, 'recordedAt'));
  });
});

/** The elements of an XML text by name; throws where one is not closed in its place, or a sign stands bare. */
const elementsIn = (xml: string): Record<string, number> => {
  const open: string[] = [];
  const names: string[] = [];
  const body = xml.replace(/^<\?xml [^?]*\?>/, '');
  const rest = body.replace(
    /<(\/?)([a-z]+)((?: [\w:.]+="[^"<>]*")*)(\/?)>/g,
    (_tag, end, name, given, empty) => {
      if (/&(?!(amp|lt|gt|quot);)/.test(given)) throw new Error(`a bare & in ${name}`);
      if (end) {
        if (open.pop() !== name) throw new Error(`${name} is closed out of place`);
      } else {
        names.push(name);
        if (!empty) open.push(name);
      }
      return '';
    },
  );
  if (open.length > 0 || rest.trim() !== '') throw new Error(`left over: ${open} ${rest.trim()}`);
  return countsOf(names);
};

describe('the traces', () => {
  it('are well-formed, one for each case, with every entry', () =>
    expect(elementsIn(xes)).toMatchObject({
      log: 1,
      trace: told.length,
      event: told.flatMap(({ types }) => types).length,
    }));

  it('tell in each what happened first, first', () => {
    for (const trace of xes.split('<trace>').slice(1)) {
      const times = [...trace.matchAll(/key="time:timestamp" value="([^"]*)"/g)].map(([, time]) => time);
      expect(times).not.toHaveLength(0);
      expect(times).toEqual(times.toSorted());
    }
  });
});

describe('what leaves the house', () => {
  /** Every text of a demo file that is more than a code: names, sentences, numbers of documents, users. */
  const textsIn = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return /\s|[A-Z].*\d/.test(value) ? [value] : [];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
  };
  const texts = chronologies.flatMap(({ people, steps }) => [
    ...textsIn(people),
    ...steps.flatMap((step) => [...textsIn(step.with), step.as.split('/')[0] ?? '']),
  ]);

  it('holds nothing that people wrote, and no user', () => {
    expect(texts.length).toBeGreaterThan(200);
    for (const log of [JSON.stringify(ocel), xes]) {
      expect(texts.filter((one) => log.includes(one))).toEqual([]);
    }
  });

  it('holds no id, and calls everything otherwise the next time', async () => {
    const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
    for (const log of [JSON.stringify(ocel), xes]) expect(log).not.toMatch(uuid);
    const before = new Set([...ocel.events, ...ocel.objects].map(({ id }) => id));
    const again = (await jejak.client.get(OCEL, coordinator)).body as Ocel;
    expect(again.events).toHaveLength(ocel.events.length);
    expect([...again.events, ...again.objects].filter(({ id }) => before.has(id))).toEqual([]);
  });

  it('is for coordinators, directors and auditors alone', async () => {
    for (const path of [OCEL, XES]) {
      for (const role of ['COO', 'DIR', 'AUD']) {
        expect(await jejak.client.get(path, { user: 'somebody-1', role })).toMatchObject({ status: 200 });
      }
      expect(await jejak.client.get(path, advocate)).toMatchObject({
        status: 403,
        body: { code: 'access/role' },
      });
    }
    const refused = command('export', 'process', '--out', join(folder, 'refused'), '--as', 'advocate-1/ADV');
    await expect(refused).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('access/role') });
    expect(readdirSync(folder).toSorted()).toEqual(['ocel', 'xes']);
  });
});
