import type { EventStore, Stretch } from '#event-store';
import { Generation, type Ports } from './generation.ts';
import type { Projection } from './projection.ts';
import { createGeneration, liveSchema, oldSchema, readCheckpoint, shadowSchema } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** Events in one batch of a rebuild: few enough to keep memory flat, many enough to make a statement worth it. */
const BATCH = 2_000;

/** Creates the empty tables that a rebuild fills, unless such are growing already. That they are there is the request. */
export const requestRebuild = async (projection: Projection, { pool }: Ports): Promise<void> => {
  const schema = shadowSchema(projection.name);
  await inTransaction(pool, async (client) => {
    const found = await readCheckpoint(client, schema);
    if (found && found.version !== projection.version) await client.query(`drop schema ${schema} cascade`);
    await createGeneration(client, schema, projection);
  });
};

/** Is a rebuild under way, or was one interrupted? */
export const isRebuilding = async ({ name }: Projection, { pool }: Ports): Promise<boolean> =>
  (await readCheckpoint(pool, shadowSchema(name))) !== undefined;

/**
 * Fills the requested tables beside the live ones, which serve until the new ones stand where they stand, then swaps
 * them in one transaction. Goes on where it was interrupted; aborted, it leaves its work for the next time.
 * One process does this at a time; the others wait, and find it done.
 */
export const finishRebuild = async (
  projection: Projection,
  ports: Ports,
  signal: AbortSignal,
): Promise<void> => {
  const lock = await ports.pool.connect();
  try {
    await lock.query('select pg_advisory_lock(hashtext($1))', [`rebuild ${projection.name}`]);
    if (!(await isRebuilding(projection, ports))) return;
    const shadow = new Generation(projection, shadowSchema(projection.name), ports);
    await shadow.open();
    do {
      await catchUp(shadow, ports.store, await ports.store.head(), signal);
    } while (!signal.aborted && !(await swap(shadow, ports, signal)));
  } finally {
    lock.release(true); // The advisory lock ends with its session.
  }
};

const catchUp = (
  shadow: Generation<unknown>,
  store: EventStore,
  upTo: number,
  signal: AbortSignal,
): Promise<void> => shadow.project(stretches(shadow, store, upTo, signal));

async function* stretches(
  { projection, position: after }: Generation<unknown>,
  store: EventStore,
  upTo: number,
  signal: AbortSignal,
): AsyncGenerator<Stretch> {
  let position = after;
  while (position < upTo && !signal.aborted) {
    const limit = Math.min(BATCH, upTo - position);
    const stretch = await store.readCategory(projection.decider.category, position, limit);
    if (stretch.upTo === position) return;
    position = stretch.upTo;
    yield stretch;
  }
}

/** Holds the live checkpoint still, brings the new tables up to it, and puts them in place. False when aborted. */
const swap = async (shadow: Generation<unknown>, ports: Ports, signal: AbortSignal): Promise<boolean> => {
  const { name } = shadow.projection;
  const [live, old] = [liveSchema(name), oldSchema(name)];
  await ports.pool.query(`drop schema if exists ${old} cascade`);
  const swapped = await inTransaction(ports.pool, async (client) => {
    const { rows } = await client.query(`select position, revision from ${live}.checkpoint for update`);
    const { position, revision } = rows[0];
    await catchUp(shadow, ports.store, position, signal);
    if (shadow.position < position) return false;
    // Whoever still works on the old tables finds no revision to match; on the new ones, a revision yet unseen.
    await client.query(`update ${live}.checkpoint set revision = -1`);
    await client.query(`update ${shadow.schema}.checkpoint set revision = greatest(revision, $1) + 1`, [
      revision,
    ]);
    // Renaming locks no table, so queries are neither stopped nor deadlocked.
    await client.query(
      `alter schema ${live} rename to ${old}; alter schema ${shadow.schema} rename to ${live}`,
    );
    return true;
  });
  if (swapped) await ports.pool.query(`drop schema ${old} cascade`);
  return swapped;
};
