import fc from 'fast-check';
import { cases, caseVocabulary } from '#cases';
import { canonicalHash, type RecordedEvent } from '#kernel';
import { director } from '../../support/client.ts';
import { queryOnce } from '../../support/postgres.ts';
import { as, BEGINNING, type Step, type Told } from '../../support/scenario.ts';
import { served } from '../../support/served.ts';
import { NO_TIMERS } from '../../support/server.ts';

interface Possible {
  readonly action: string;
  readonly allowed: boolean;
  readonly item?: { readonly type: string; readonly id: string };
}

const jejak = served(NO_TIMERS);
/** Those who move a case on; the others only look at it or protect its data. */
const ROLES = ['INT', 'ADV', 'COO', 'LAW', 'PSY', 'DIR', 'CAD'];
/** Those that were told, and where the last command left the history. */
const all: Told[] = [];
let head = 0;
const CASES = 8;
const COMMANDS = 25;

const possible = async (told: Told, role: string): Promise<readonly Possible[]> => {
  const { actions } = (await jejak.client.get(`/api/cases/${told.id}/actions`, as(role))).body;
  return actions.filter(({ allowed }: Possible) => allowed);
};

/** The action's example, about this item. */
const stepOf = ({ action, item }: Possible, role: string): Step => {
  const example: Record<string, unknown> = { ...cases.actions.get(action)?.example };
  const fields = Object.entries(caseVocabulary.actions[action]?.items ?? {}).filter(
    ([, type]) => type === item?.type,
  );
  const about = fields.map(([field]) => [field, Array.isArray(example[field]) ? [item?.id] : item?.id]);
  return [action, Object.fromEntries(about), as(role)];
};

/** What an open case waits for: time limits that run, or a pause with an end. */
const waitsFor = async ({ id }: Told, position: number): Promise<number> => {
  const { state } = (await jejak.client.get(`/api/cases/${id}?position=${position}`)).body;
  const { running, paused } = state.process;
  return state.closure.closed
    ? Number.POSITIVE_INFINITY
    : Object.keys(running).length + (paused?.until ? 1 : 0);
};

/** Everything that the views of cases hold, as one hash. */
const viewsHash = async (): Promise<string> => {
  const rows = await Promise.all(
    ['case_list', 'case_people', 'letters_by_status', 'work_queue'].map((table) =>
      queryOnce(
        jejak.database.connectionString,
        `select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as rows from view_cases.${table} t`,
      ),
    ),
  );
  return canonicalHash(rows);
};

/** Views that were built anew are other tables. */
const LIVE = "select to_regclass('view_cases.case_list')::oid as oid";

/** Of a state as it is told, but for what people wrote: that stands in for ids of entries. */
const hashOf = (state: object): string =>
  canonicalHash(JSON.parse(JSON.stringify(state, (name, value) => (name === 'details' ? null : value))));

it('no open case is ever without a time limit that runs or a pause that ends, whatever is done with it', async () => {
  const done = new Set<string>();
  const choice = fc.tuple(fc.constantFrom(...ROLES), fc.nat());
  await fc.assert(
    fc.asyncProperty(fc.array(choice, { minLength: COMMANDS, maxLength: COMMANDS }), async (choices) => {
      const told = await jejak.stage.tell([
        ['reportCase', { definition: 'advocacy' }],
        ...BEGINNING.case.slice(1),
      ]);
      all.push(told);
      for (const [role, number] of choices) {
        const open = await possible(told, role);
        const chosen = open[number % open.length];
        if (!chosen) continue;
        const { status, body } = await jejak.stage.attempt(stepOf(chosen, role), told);
        if (status !== 200 || body.events.length === 0) continue;
        head = body.position;
        done.add(chosen.action);
        expect(await waitsFor(told, body.position)).toBeGreaterThan(0);
      }
    }),
    { numRuns: CASES, endOnFailure: true },
  );
  expect(done.size).toBeGreaterThan(20);
});

it('a history folded twice, and views built anew, come to the same hashes', async () => {
  for (const { id } of all) {
    const { events } = (await jejak.client.get(`/api/cases/${id}/events`)).body as {
      events: readonly RecordedEvent[];
    };
    const { state } = (await jejak.client.get(`/api/cases/${id}?position=${head}`)).body;
    const once = hashOf(cases.fold(events));
    const oneByOne = events.reduce((ledger, event) => cases.extend(ledger, [event]), cases.empty);
    expect(hashOf(oneByOne.state)).toBe(once);
    expect(hashOf(state)).toBe(once);
  }
  const before = await viewsHash();
  const table = async () => (await queryOnce(jejak.database.connectionString, LIVE))[0]?.oid;
  const old = await table();
  expect((await jejak.client.post('/api/projections/cases/rebuild', {}, director)).status).toBe(202);
  while ((await table()) === old) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await viewsHash()).toBe(before);
});
