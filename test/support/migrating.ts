import type { CaseState } from '#cases';
import { type As, advocate, type Client, coordinator, director } from './client.ts';
import { queryOnce, type TestDatabase } from './postgres.ts';
import { rescueOffice } from './rescue-office.ts';

export const lawyer: As = { user: 'lawyer-1', role: 'LAW' };

/** The steps after a case was opened, as far as they go. */
const STEPS = [
  ['requestTravelDoc', 'papers.travel', 'requested'],
  ['receiveTravelDoc', 'papers.travel', 'issued'],
  ['rescueVictims', 'rescue.done', 'yes'],
] as const;

/** Publishes all versions of the office, under this name. */
export const publishOffice = async (client: Client, name = 'rescue-office'): Promise<void> => {
  for (const text of Object.values(rescueOffice))
    await done(client.post('/api/definitions', { text: text.replace('rescue-office', name) }, director));
};

/** Opens cases that go by the first version, so many steps far each; answers their ids. */
export const openedAt = (
  client: Client,
  steps: readonly number[],
  office = 'rescue-office',
): Promise<readonly string[]> =>
  Promise.all(
    steps.map(async (far) => {
      const id = await client.openCase({ definition: `${office}@1` });
      for (const [step, name, value] of STEPS.slice(0, far))
        await done(client.act(id, 'recordStep', { step, facts: [{ name, value }] }, advocate));
      return id;
    }),
  );

/** A plan from the first version, as it would be safe unless said otherwise. */
export const planOf = (differs: object = {}) => ({
  from: 'rescue-office@1',
  to: 'rescue-office@2',
  reason: 'Safety is assessed before every rescue',
  steps: { requestTravelDoc: 'applyForTravelDoc' },
  deadlines: { default: 'keep', steps: { rescueVictims: 'cancel' } },
  ...differs,
});

export const planned = async (client: Client, plan: object): Promise<string> =>
  (await done(client.post('/api/migrations', plan, lawyer))).body.id;

export const approve = (client: Client, id: string, who: As) =>
  client.post(`/api/migrations/${id}/actions/approveMigration`, {}, who);

/** Plans, with both approvals. */
export const approved = async (client: Client, plan: object): Promise<string> => {
  const id = await planned(client, plan);
  await done(approve(client, id, coordinator));
  await done(approve(client, id, director));
  return id;
};

export const run = (client: Client, id: string) => client.post(`/api/migrations/${id}/run`, {}, coordinator);

const done = async (answer: ReturnType<Client['post']>) => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return { body };
};

/** A case as the view of cases has it. */
export interface StoredCase {
  readonly version: number;
  readonly state: CaseState;
}

/** How each case stands in the view of cases, by its id, once that has everything. */
export const storedStates = async (
  client: Client,
  { connectionString }: TestDatabase,
): Promise<ReadonlyMap<string, StoredCase>> => {
  const { head } = (await client.get('/health/ready')).body;
  await client.get(`/api/cases?position=${head}`);
  const rows = await queryOnce(connectionString, 'select id, version, state from view_cases.state');
  return new Map(rows.map(({ id, version, state }) => [id, { version, state: JSON.parse(state) }]));
};

/** How many cases have moved. */
export const countMoves = async ({ connectionString }: TestDatabase): Promise<number> => {
  const moves = `select count(*)::int as n from jejak.event where body like '%"type":"DefinitionMigrated"%'`;
  const [row] = await queryOnce(connectionString, moves);
  return row?.n;
};
