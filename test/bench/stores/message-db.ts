import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { openPool } from '#event-store';
import type { RecordedEvent } from '#kernel';
import { installed } from './install.ts';
import {
  CONNECTIONS,
  Conflict,
  type Contender,
  fromParts,
  inParts,
  REPLAY_BATCH,
  type Store,
} from './store.ts';

/** In the order of its own install script, which needs psql; without reports and rights of other users. */
const FILES = `schema/message-store extensions/pgcrypto tables/messages types/message
  functions/hash-64 functions/category functions/acquire-lock functions/is-category functions/id
  functions/cardinal-id functions/stream-version functions/write-message functions/get-stream-messages
  functions/get-category-messages indexes/messages-id indexes/messages-stream indexes/messages-category`.split(
  /\s+/,
);

const WRITE = {
  name: 'write',
  text: 'select write_message($1::varchar, $2::varchar, $3::varchar, $4::jsonb, $5::jsonb, $6::bigint)',
};
const READ = { name: 'read', text: 'select * from get_stream_messages($1::varchar, 0, -1)' };
const REPLAY = {
  name: 'replay',
  text: `select * from get_category_messages('case', $1::bigint, $2::bigint)`,
};

interface Message {
  readonly type: string;
  readonly position: number;
  readonly global_position: number;
  readonly data: string;
  readonly metadata: string;
  readonly time: Date;
}

const eventOf = (streamId: string, message: Message): RecordedEvent =>
  fromParts(
    { type: message.type, data: JSON.parse(message.data), metadata: JSON.parse(message.metadata) },
    {
      streamId,
      version: message.position + 1,
      position: message.global_position,
      recordedAt: message.time.toISOString(),
    },
  );

const install = async (pool: pg.Pool): Promise<void> => {
  const folder = join(installed('message-db'), 'node_modules/@eventide/message-db/database');
  for (const file of FILES) await pool.query(readFileSync(join(folder, `${file}.sql`), 'utf8'));
};

/** Its functions write one message each, so several are one transaction. */
const inTransaction = async (pool: pg.Pool, write: (client: pg.PoolClient) => Promise<void>) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await write(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};

const open = async (connectionString: string): Promise<Store> => {
  const url = new URL(connectionString);
  url.searchParams.set('options', '-c search_path=message_store,public');
  const pool = openPool({ connectionString: url.href, maxConnections: CONNECTIONS });
  await install(pool);
  return {
    append: async (streamId, version, events) => {
      const calls = events.map((event, index) => {
        const { type, data, metadata } = inParts(event);
        const expected = version === 'any' ? null : version + index - 1;
        return { ...WRITE, values: [event.id, streamId, type, data, metadata, expected] };
      });
      const [only] = calls;
      const written =
        only && calls.length === 1
          ? pool.query(only)
          : inTransaction(pool, async (client) => {
              for (const call of calls) await client.query(call);
            });
      await written.catch((error: Error) => {
        throw error.message.startsWith('Wrong expected version') ? new Conflict() : error;
      });
    },
    load: async (streamId) => {
      const { rows } = await pool.query<Message>({ ...READ, values: [streamId] });
      return rows.map((message) => eventOf(streamId, message));
    },
    replay: async () => {
      let count = 0;
      for (let from = 1; ; ) {
        const { rows } = await pool.query({ ...REPLAY, values: [from, REPLAY_BATCH] });
        const last = rows.map((message) => eventOf(message.stream_name, message)).at(-1);
        if (!last) return count;
        from = last.position + 1;
        count += rows.length;
      }
    },
    close: () => pool.end(),
  };
};

/** All cases are in one category, whose writers it lets in one at a time. */
export const messageDb: Contender = {
  name: 'message-db',
  open,
  storedIds: 'select id::text as id from message_store.messages',
};
