import type pg from 'pg';
import { StoreUnavailable } from '#event-store';
import { Refusal } from '#kernel';
import { type DueFilter, type DueRung, lockDueRungs, putOff } from './due.ts';
import type { Incidents } from './incidents.ts';

export interface FireOptions {
  readonly pool: pg.Pool;
  readonly tenant: string;
  /** Lets a rung take effect, once however often it is asked. Throws on a fault, which is tried again. */
  readonly fire: (rung: DueRung, firedAt: string) => Promise<void>;
  /** Told what failed and is tried again; never with personal data. */
  readonly warn: (message: string) => void;
}

/** Fires the rungs of some streams, these side by side. Answers how many it fired; throws when the store is away. */
export const fireRound = async (
  options: FireOptions,
  incidents: Incidents,
  when: Omit<DueFilter, 'tenant'>,
): Promise<number> => {
  const client = await options.pool.connect();
  try {
    await client.query('begin');
    const rungs = await lockDueRungs(client, { tenant: options.tenant, ...when });
    const byStream = new Map<string, DueRung[]>();
    for (const rung of rungs) byStream.set(rung.stream, [...(byStream.get(rung.stream) ?? []), rung]);
    const fired = await Promise.all(
      [...byStream.values()].map((mine) => fireInOrder(options, incidents, mine, when.at)),
    );
    await client.query('commit');
    client.release();
    return fired.reduce((sum, count) => sum + count, 0);
  } catch (error) {
    client.release(true);
    throw error;
  }
};

/** A rung waits for those before it on its ladder: no reminder comes after the escalation. */
const fireInOrder = async (
  options: FireOptions,
  incidents: Incidents,
  rungs: readonly DueRung[],
  at: string,
): Promise<number> => {
  const halted = new Set<string>();
  let fired = 0;
  for (const rung of rungs) {
    if (halted.has(rung.deadline)) continue;
    const fault = await faultOf(options, rung, at);
    if (fault === undefined) fired++;
    else {
      halted.add(rung.deadline);
      await failed(options, incidents, rung, fault);
    }
  }
  return fired;
};

/** The name of what went wrong with this rung; a store that is away is no rung's own fault, and thrown. */
const faultOf = async ({ fire }: FireOptions, rung: DueRung, at: string): Promise<string | undefined> => {
  try {
    await fire(rung, at);
    return undefined;
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    return nameOf(error);
  }
};

const failed = async (
  { pool, tenant, warn }: FireOptions,
  incidents: Incidents,
  rung: DueRung,
  fault: string,
): Promise<void> => {
  const subject = `${rung.stream}/${rung.deadline}/${rung.rung}`;
  warn(`Deadline ${subject} failed (${fault})`);
  if (await putOff(pool, tenant, rung, fault)) await incidents.raise('DEADLINE_FAILED', subject, { fault });
};

/** What a fault is called, for people who must not see what it says. */
export const nameOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.code;
  return error instanceof Error ? error.name : 'unknown fault';
};
