import type pg from 'pg';
import { requireOf } from './install.ts';
import {
  CONNECTIONS,
  Conflict,
  type Contender,
  fromParts,
  inParts,
  REPLAY_BATCH,
  type Store,
} from './store.ts';

type Parts = ReturnType<typeof inParts>;
type ReadEvent = Parts & {
  readonly metadata: { readonly streamPosition: bigint; readonly globalPosition: bigint };
};
interface EmmettStore {
  readonly schema: { migrate(): Promise<unknown> };
  appendToStream(
    stream: string,
    events: readonly Parts[],
    options?: { readonly expectedStreamVersion: bigint },
  ): Promise<unknown>;
  readStream(stream: string): Promise<{ readonly events: readonly ReadEvent[] }>;
  close(): Promise<void>;
}
interface Emmett {
  getPostgreSQLEventStore(connectionString: string, options: { connectionOptions: object }): EmmettStore;
  readMessagesBatch(
    execute: unknown,
    options: { readonly after: bigint; readonly batchSize: number },
  ): Promise<{ readonly messages: readonly unknown[]; readonly currentGlobalPosition: bigint }>;
}
interface Core {
  isExpectedVersionConflictError(error: Error): boolean;
}
interface Dumbo {
  dumbo(options: { connectionString: string; pool: pg.Pool }): { readonly execute: unknown };
}

const open = async (connectionString: string): Promise<Store> => {
  const load = requireOf('emmett');
  const { getPostgreSQLEventStore, readMessagesBatch }: Emmett = load('@event-driven-io/emmett-postgresql');
  const { isExpectedVersionConflictError }: Core = load('@event-driven-io/emmett');
  const { dumbo }: Dumbo = load('@event-driven-io/dumbo');
  const { Pool } = load('pg') as typeof pg;
  const pool = new Pool({ connectionString, max: CONNECTIONS, idleTimeoutMillis: 0 });
  // Connections may outlive their database by a moment.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } });
  await store.schema.migrate();
  return {
    append: async (streamId, version, events) => {
      const options = version === 'any' ? undefined : { expectedStreamVersion: BigInt(version) };
      await store.appendToStream(streamId, events.map(inParts), options).catch((error: Error) => {
        throw isExpectedVersionConflictError(error) ? new Conflict() : error;
      });
    },
    load: async (streamId) => {
      const { events } = await store.readStream(streamId);
      return events.map((event) =>
        fromParts(event, {
          streamId,
          version: Number(event.metadata.streamPosition),
          position: Number(event.metadata.globalPosition),
          recordedAt: String(event.metadata.occurredAt.value),
        }),
      );
    },
    replay: async () => {
      const { execute } = dumbo({ connectionString, pool });
      let count = 0;
      for (let after = 0n; ; ) {
        const batch = await readMessagesBatch(execute, { after, batchSize: REPLAY_BATCH });
        if (batch.messages.length === 0) return count;
        after = batch.currentGlobalPosition;
        count += batch.messages.length;
      }
    },
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
};

export const emmett: Contender = {
  name: 'emmett',
  open,
  storedIds: `select message_metadata->>'id' as id from emt_messages`,
};
