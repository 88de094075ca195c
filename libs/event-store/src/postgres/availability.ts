import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StoreUnavailable, UnstorableEvent } from '../port.ts';

/** SQLSTATE of a server that is starting, stopping, a standby, or short of resources, and of deadlock. */
const PASSING_STATE = /^(?:08|40|53|57P|25006)/;
/** Node's codes for the network, such as ECONNRESET. */
const NETWORK_CODE = /^E[A-Z]+$/;
/** Where the connection is lost without a code, node-postgres only says so. */
const LOST = /connection terminated|not queryable|timeout exceeded when trying to connect/i;

/** Whether the database was out of reach, so that another try may help. */
export const isPassing = (error: unknown): boolean => {
  const { code = '', message = '' } = error as Partial<NodeJS.ErrnoException>;
  if (error instanceof pg.DatabaseError) return PASSING_STATE.test(code);
  return NETWORK_CODE.test(code) || LOST.test(message);
};

/** Pauses between attempts: a restart of the database within them goes unnoticed. */
const PAUSES_MS = [20, 50, 100, 200, 400, 800, 1_500, 1_500];

/** Repeats work that MUST be safe to repeat until the database answers it; `StoreUnavailable` after some seconds. */
export const persistently = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (cause) {
      if (!isPassing(cause)) throw cause;
      const pause = PAUSES_MS[attempt];
      if (pause === undefined) throw new StoreUnavailable('The event store does not answer', { cause });
      await sleep(pause);
    }
  }
};

/** SQLSTATE of data that cannot be stored (as an event id already taken) and of exceeded limits. */
const UNSTORABLE = /^(?:22|23|54)/;

/** The port's word for a failed append: data that PostgreSQL refuses is `UnstorableEvent`; all else stays as it is. */
export const appendFault = (cause: unknown): unknown =>
  cause instanceof pg.DatabaseError && UNSTORABLE.test(cause.code ?? '')
    ? new UnstorableEvent(`The database refused an append: ${cause.message}`, { cause })
    : cause;
