import { gathered } from './gathered.ts';
import { Generation, type Ports } from './generation.ts';
import { type Persistence, persistently } from './persistently.ts';
import type { Progress } from './progress.ts';
import type { Projection } from './projection.ts';
import { finishRebuild, isRebuilding, requestRebuild } from './rebuild.ts';
import { liveSchema } from './schema.ts';

/** How long a view may let news gather while nobody waits for it: a transaction costs more than the events in it. */
const REST_MS = 20;

/**
 * Keeps the views of one projection up to date until aborted, through faults of the database and the store. Tables
 * made at another version are built anew first, and a rebuild that was interrupted is brought to its end.
 */
export const runProjection = async (
  projection: Projection,
  ports: Ports,
  persistence: Persistence,
  progress: Progress,
): Promise<void> => {
  const { signal, warn } = persistence;
  const live = new Generation(projection, liveSchema(projection.name), ports);
  await persistently(`Opening ${projection.name}`, persistence, () => prepare(live, ports, signal));
  const rebuilding = persistently(`Rebuilding ${projection.name}`, persistence, async () => {
    if (await isRebuilding(projection, ports)) await finishRebuild(projection, ports, signal);
  });
  await persistently(`Projecting ${projection.name}`, persistence, async () => {
    await live.open();
    if (live.version !== projection.version) return warn(`Another version took over ${projection.name}`);
    progress.moved(projection.name, live.position);
    await follow(live, ports, signal, progress);
  });
  await rebuilding;
};

/** Makes the live tables such as this version needs them, and gives parked streams another chance. */
const prepare = async (live: Generation<unknown>, ports: Ports, signal: AbortSignal): Promise<void> => {
  await live.open();
  if (live.version === live.projection.version) {
    await live.retryParked();
  } else {
    await requestRebuild(live.projection, ports);
    await finishRebuild(live.projection, ports, signal);
  }
};

const follow = async (
  live: Generation<unknown>,
  { store }: Ports,
  signal: AbortSignal,
  progress: Progress,
): Promise<void> => {
  const failing = new AbortController();
  const { name, decider } = live.projection;
  const either = AbortSignal.any([signal, failing.signal]);
  const stretches = store.followCategory(decider.category, live.position, either);
  await live.project(
    gathered(stretches, () => progress.rest(REST_MS)),
    (position) => progress.moved(name, position),
    () => failing.abort(),
  );
};
