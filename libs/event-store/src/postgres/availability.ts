import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StoreUnavailable, UnstorableEvent } from '../port.ts';

/** SQLSTATE of a server that is starting, stopping, a standby, or short of resources, and of deadlock: worth another try. */
const PASSING = /^(?:08|40|53|57P|25006)/;

/** What node-postgres throws beside the server's own answers concerns the connection. */
export const isPassing = (error: unknown): boolean =>
  error instanceof pg.DatabaseError ? PASSING.test(error.code ?? '') : error instanceof Error;

/** Pauses between attempts: a restart of the database within them goes unnoticed. */
const PAUSES_MS = [20, 50, 100, 200, 400, 800, 1_500, 1_500];

/** Repeats work that MUST be safe to repeat until the database answers it; `StoreUnavailable` after some seconds. */
export const persistently = async <T>(work: () => Promise<T>): Promise<T> => {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(pause);
    }
  }
  return work().catch((cause) => {
    throw isPassing(cause) ? new StoreUnavailable('The event store does not answer', { cause }) : cause;
  });
};

/** SQLSTATE of data that cannot be stored (as an event id already taken) and of exceeded limits. */
const UNSTORABLE = /^(?:22|23|54)/;

/** The port's word for a failed append: data that PostgreSQL refuses is `UnstorableEvent`; all else stays as it is. */
export const appendFault = (cause: unknown): unknown =>
  cause instanceof pg.DatabaseError && UNSTORABLE.test(cause.code ?? '')
    ? new UnstorableEvent(`The database refused an append: ${cause.message}`, { cause })
    : cause;
