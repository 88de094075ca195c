import { percentile } from './statistics.ts';

/** What one contender reached in one round; `p50` and `p99` in milliseconds. */
export interface Measured {
  readonly value: number;
  readonly p50?: number;
  readonly p99?: number;
}

/** Tasks without end until the time is up. */
export function* forSeconds(seconds: number): Generator<number> {
  const end = performance.now() + seconds * 1000;
  for (let task = 0; performance.now() < end; task++) yield task;
}

/**
 * Clients that each take a task, do it and take the next. `work` resolves to how many units it did, once they are
 * acknowledged; the value is units per second.
 */
export const drive = async <Task>(
  clients: number,
  tasks: Iterable<Task>,
  work: (task: Task, client: number) => Promise<number>,
): Promise<Measured> => {
  const queue = tasks[Symbol.iterator]();
  const latencies: number[] = [];
  let units = 0;
  const one = async (client: number) => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const begun = performance.now();
      const done = await work(next.value, client);
      units += done;
      latencies.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, (_none, client) => one(client)));
  const seconds = (performance.now() - begun) / 1000;
  return { value: units / seconds, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
};

/** How many units per second work did that knows itself how many it did. */
export const timed = async (work: () => Promise<number> | number): Promise<Measured> => {
  const begun = performance.now();
  const units = await work();
  return { value: units / ((performance.now() - begun) / 1000) };
};
