import { setTimeout as sleep } from 'node:timers/promises';
import { Connections } from '../connections.ts';
import { drive } from '../drive.ts';
import type { Result } from '../report.ts';
import type { Bench, Row } from '../row.ts';
import { startJejak } from '../servers.ts';
import { seeded } from '../statistics.ts';
import { caseId, EVENTS_PER_CASE } from '../stories.ts';

const POLL_MS = 50;
const MEGABYTE = 2 ** 20;

/** One caller's questions to a server that holds an archive of cases, and its memory while it makes a view anew. */
export const atSize: Row = {
  name: 'at-size',
  run: async (bench) => {
    const database = await bench.create(await bench.archive());
    const server = await startJejak(database);
    const connections = new Connections(server.url, 1);
    while (!(await caughtUp(connections))) await sleep(POLL_MS);
    const results = [
      await asking(bench, connections, 'case view', (id) => `/api/cases/${id}`),
      await asking(bench, connections, 'timeline', (id) => `/api/cases/${id}/timeline`),
      ...(await memoryOfRebuild(server.url, connections)),
    ];
    await connections.close();
    await server.stop();
    await bench.drop(database);
    return results;
  },
};

interface Statuses {
  readonly projections: readonly { readonly name: string; readonly state: string; readonly lag: number }[];
}

const caughtUp = async (connections: Connections) =>
  (await connections.get<Statuses>('/api/projections')).projections.every(({ lag }) => lag === 0);

/** The 99th percentile over cases of all lengths, chosen at random. */
const asking = async (
  { sizes: { archive, questions } }: Bench,
  connections: Connections,
  what: string,
  pathOf: (id: string) => string,
): Promise<Result> => {
  const random = seeded(archive);
  const anyCase = () => caseId(Math.floor((random() * archive) / EVENTS_PER_CASE));
  const ask = (count: number) =>
    drive(1, Array.from({ length: count }, anyCase), async (id) => {
      await connections.get(pathOf(id));
      return 1;
    });
  await ask(questions / 4);
  const { p50, p99 = Number.NaN } = await ask(questions);
  return { row: `at-size: ${what}, p99`, clients: 1, unit: 'ms', ours: p99, p50, p99, peers: {} };
};

/** The most memory that a rebuild takes, and how that compares with what it took in its first quarter. */
const memoryOfRebuild = async (url: string, connections: Connections): Promise<readonly Result[]> => {
  await connections.post('/api/projections/cases/rebuild', {}, { role: 'DIR' });
  while (!(await rebuilding(connections))) await sleep(POLL_MS);
  const samples: number[] = [];
  do {
    samples.push(await residentBytes(url));
    await sleep(POLL_MS);
  } while (await rebuilding(connections));
  const most = Math.max(...samples);
  const warm = Math.max(...samples.slice(0, Math.ceil(samples.length / 4)));
  return [
    { row: 'at-size: memory of a rebuild', unit: 'MB', ours: most / MEGABYTE, peers: {} },
    { row: 'at-size: memory, most/first quarter', unit: 'ratio', ours: most / warm, peers: {} },
  ];
};

const rebuilding = async (connections: Connections) =>
  (await connections.get<Statuses>('/api/projections')).projections.some(
    ({ state }) => state === 'rebuilding',
  );

const residentBytes = async (url: string): Promise<number> => {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]);
};
