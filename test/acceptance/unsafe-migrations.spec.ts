import { coordinator, director } from '../support/client.ts';
import { approve, countMoves, lawyer, openedAt, planOf, publishOffice, run } from '../support/migrating.ts';
import { served } from '../support/served.ts';

const PLANS = 50;

/** How far the cases of each office have come. */
const OFFICES = {
  'rescue-office': [0, 1, 1, 3],
  // They wait for the rescue, before which safety is to be assessed.
  'papers-office': [2, 2],
  // The rescue is over.
  'late-office': [3, 3],
};

/** The same numbers for the same seed, each below `n`. */
const lots = (seed: number) => {
  let state = seed;
  return (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % n;
  };
};
type Lot = ReturnType<typeof lots>;
const one = <T>(lot: Lot, ...of: readonly [T, ...T[]]): T => of[lot(of.length)] ?? of[0];

/** A plan that would do harm, who approves it, and the code of the reason why no case moves. */
interface Unsafe {
  readonly plan: object;
  readonly approvers?: readonly (typeof coordinator)[];
  readonly withdrawn?: boolean;
  readonly code: string;
}

const good = { requestTravelDoc: 'applyForTravelDoc' };
const limits = (lot: Lot) => ({ default: one(lot, 'keep', 'recalculate', 'cancel') });
const word = (lot: Lot) => `step${lot(1_000_000)}`;
const between = (office: string, to: number) => ({ from: `${office}@1`, to: `${office}@${to}` });

const KINDS: readonly ((lot: Lot) => Unsafe)[] = [
  (lot) => ({
    plan: { to: 'rescue-office@1', steps: {}, deadlines: limits(lot) },
    code: 'migration/same-version',
  }),
  (lot) => ({ plan: { to: `rescue-office@${5 + lot(900)}` }, code: 'migration/unknown-definition' }),
  (lot) => ({ plan: { steps: { ...good, [word(lot)]: 'assessSafety' } }, code: 'migration/unknown-step' }),
  (lot) => ({ plan: { steps: { requestTravelDoc: word(lot) } }, code: 'migration/unknown-target' }),
  (lot) => ({
    plan: { deadlines: { default: 'keep', steps: { [word(lot)]: 'cancel' } } },
    code: 'migration/unknown-step',
  }),
  (lot) => ({
    plan: { steps: { ...good, [one(lot, 'receiveTravelDoc', 'rescueVictims')]: 'applyForTravelDoc' } },
    code: 'migration/mapped-twice',
  }),
  (lot) => ({
    plan: { steps: { requestTravelDoc: one(lot, 'receiveTravelDoc', 'rescueVictims') } },
    code: 'migration/mapped-twice',
  }),
  (lot) => ({
    plan: { steps: { requestTravelDoc: one(lot, 'requestClosure', 'approveClosure', 'addVictim') } },
    code: 'migration/other-action',
  }),
  (lot) => ({ plan: { steps: {}, deadlines: limits(lot) }, code: 'step-vanished' }),
  (lot) => ({
    plan: { steps: { requestTravelDoc: 'assessSafety' }, deadlines: limits(lot) },
    code: 'step-changed',
  }),
  (lot) => ({ plan: { to: 'rescue-office@3', steps: {}, deadlines: limits(lot) }, code: 'step-vanished' }),
  (lot) => ({
    plan: { ...between('papers-office', 2), deadlines: { default: one(lot, 'keep', 'recalculate') } },
    code: 'limit-lost',
  }),
  (lot) => ({
    plan: { ...between('late-office', 4), steps: {}, deadlines: limits(lot) },
    code: 'no-exit',
  }),
  (lot) => ({
    plan: {},
    approvers: one(lot, [], [coordinator], [director, director], [lawyer, director]),
    code: 'migration/not-approved',
  }),
  () => ({ plan: {}, withdrawn: true, code: 'migration/closed' }),
];

const site = served();
beforeAll(async () => {
  for (const [office, steps] of Object.entries(OFFICES)) {
    await publishOffice(site.client, office);
    await openedAt(site.client, steps, office);
  }
});

const unsafe = Array.from({ length: PLANS }, (_, seed) => {
  const kind = KINDS[seed % KINDS.length] as (typeof KINDS)[number];
  return [seed, kind(lots(seed + 1))] as const;
});

it.each(unsafe)('by the unsafe plan %i no case moves', async (_, { plan, approvers, withdrawn, code }) => {
  const { client, database } = site;
  const { body } = await client.post('/api/migrations', planOf(plan), lawyer);
  for (const who of approvers ?? [coordinator, director]) await approve(client, body.id, who);
  const end = `/api/migrations/${body.id}/actions/withdrawMigration`;
  if (withdrawn) await client.post(end, { reason: 'Planned anew' }, lawyer);
  const answer = await run(client, body.id);
  const codes = [
    answer.body.code,
    ...(answer.body.mistakes ?? []).map((mistake: { code: string }) => mistake.code),
    ...(answer.body.left ?? []).flatMap(({ reasons }: { reasons: { code: string }[] }) =>
      reasons.map((reason) => reason.code),
    ),
  ];
  expect(codes).toContain(code);
  expect(answer.body.moved ?? 0).toBe(0);
  expect(await countMoves(database)).toBe(0);
});
