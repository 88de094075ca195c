import { cases } from '#cases';
import { newId } from '#event-store';
import { queryOnce } from '../../support/postgres.ts';
import { Connections } from '../connections.ts';
import { drive, forSeconds } from '../drive.ts';
import { checkSame } from '../entrants.ts';
import { interleaved, type Trial } from '../interleaved.ts';
import { textsInTurn } from '../notes.ts';
import type { Bench, Row } from '../row.ts';
import { startJejak, startRawFastify } from '../servers.ts';
import { jejak } from '../stores/jejak.ts';

const CONNECTIONS = 32;
const CASES = 200;
const nextText = textsInTurn(200);

interface Receipt {
  readonly id: string;
  readonly events: readonly { readonly id: string }[];
}

/** Notes added to many cases over HTTP, views being kept meanwhile. The limit is a bare server with the same answer. */
export const httpCommand: Row = {
  name: 'http-command',
  run: async (bench) => {
    const database = await bench.create();
    const server = await startJejak(database);
    const connections = new Connections(server.url, CONNECTIONS);
    const acknowledged: Receipt[] = [];
    const paths = await openCases(connections, acknowledged);
    const post = async (to: Connections, path: string) =>
      to.post<Receipt>(path, { text: nextText() }, { key: newId() });
    const first = await post(connections, paths[0] ?? '');
    acknowledged.push(first);
    const raw = await startRawFastify(first);
    const rawConnections = new Connections(raw.url, CONNECTIONS);
    const measured = await interleaved(bench.sizes.rounds, {
      ours: posting(bench, paths, async (path) => acknowledged.push(await post(connections, path))),
      limit: posting(bench, paths, (path) => post(rawConnections, path)),
    });
    await Promise.all([connections.close(), rawConnections.close()]);
    await Promise.all([server.stop(), raw.stop()]);
    const stored = await queryOnce(database, jejak.storedIds);
    const ids = acknowledged.flatMap(({ events }) => events.map(({ id }) => id));
    checkSame(
      'http-command',
      ids,
      stored.map(({ id }) => String(id)),
    );
    await bench.drop(database);
    return [{ row: httpCommand.name, clients: CONNECTIONS, unit: 'requests/s', ...measured }];
  },
};

/** Where to post the notes. */
const openCases = async (connections: Connections, acknowledged: Receipt[]): Promise<readonly string[]> => {
  const report = cases.actions.get('reportCase')?.example as object;
  const receipts = await Promise.all(
    Array.from({ length: CASES }, () => connections.post<Receipt>('/api/cases', report)),
  );
  acknowledged.push(...receipts);
  return receipts.map(({ id }) => `/api/cases/${id}/actions/addNote`);
};

const posting =
  ({ sizes }: Bench, paths: readonly string[], post: (path: string) => Promise<unknown>): Trial =>
  () =>
    drive(CONNECTIONS, forSeconds(sizes.seconds), async (task) => {
      await post(paths[task % paths.length] ?? '');
      return 1;
    });
