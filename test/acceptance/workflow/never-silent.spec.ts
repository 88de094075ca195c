import fc from 'fast-check';
import { cases, caseVocabulary } from '#cases';
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

it('no open case is ever without a time limit that runs or a pause that ends, whatever is done with it', async () => {
  const done = new Set<string>();
  const choice = fc.tuple(fc.constantFrom(...ROLES), fc.nat());
  await fc.assert(
    fc.asyncProperty(fc.array(choice, { minLength: COMMANDS, maxLength: COMMANDS }), async (choices) => {
      const told = await jejak.stage.tell([
        ['reportCase', { definition: 'advocacy' }],
        ...BEGINNING.case.slice(1),
      ]);
      for (const [role, number] of choices) {
        const open = await possible(told, role);
        const chosen = open[number % open.length];
        if (!chosen) continue;
        const { status, body } = await jejak.stage.attempt(stepOf(chosen, role), told);
        if (status !== 200 || body.events.length === 0) continue;
        done.add(chosen.action);
        expect(await waitsFor(told, body.position)).toBeGreaterThan(0);
      }
    }),
    { numRuns: CASES, endOnFailure: true },
  );
  expect(done.size).toBeGreaterThan(20);
});
