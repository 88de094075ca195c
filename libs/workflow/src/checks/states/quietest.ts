import type { Layout, State } from './layout.ts';
import type { Obligation } from './obligations.ts';
import type { Next, Slice } from './slice.ts';

/** So many steps are tried to bring a case to rest. */
const MOST_STEPS = 400;

/** A way that a slice shows, as the whole universe shows it: what the slice does not show goes as it likes. */
export const replay = (way: readonly Next[], slice: Layout, whole: Slice): readonly Next[] => {
  const taken: Next[] = [];
  for (const { move, state } of way) {
    const before = taken.at(-1);
    const open = before ? whole.after(before.state) : whole.beginnings;
    const next = open.find((one) => one.move?.name === move?.name && shows(slice, whole, state, one.state));
    if (!next) throw new Error(`${move?.name} leads where the whole does not`);
    taken.push(next);
  }
  return taken;
};

const shows = (slice: Layout, whole: Layout, state: State, of: State): boolean =>
  slice.keys.every((key, index) => of[whole.at.get(key) ?? -1] === state[index]);

/** A way prolonged by what ends time limits without starting as many, and changes nothing that the slice shows; and what still runs at its end. */
export const quietest = (
  way: readonly Next[],
  slice: Layout,
  whole: Slice,
  obligations: readonly Obligation[],
): { readonly way: readonly Next[]; readonly running: readonly Obligation[] } => {
  const tests = obligations.map((one) => ({ one, runs: one.runningIn(whole) }));
  const runningIn = (state: State) => tests.flatMap(({ one, runs }) => (runs(state) ? [one] : []));
  const prolonged = [...way];
  const seen = new Set<string>();
  let running = runningIn(way.at(-1)?.state ?? []);
  for (let step = 0; step < MOST_STEPS && running.length > 0; step += 1) {
    const { state } = prolonged.at(-1) ?? { state: [] };
    seen.add(nameOf(state));
    const next = quieter(state);
    if (!next) break;
    prolonged.push(next);
    running = runningIn(next.state);
  }
  return { way: prolonged, running };

  function quieter(state: State): Next | undefined {
    const ends = new Set(running.flatMap(({ reads }) => reads));
    const open = whole.after(state).filter(
      (next) =>
        !seen.has(nameOf(next.state)) &&
        next.move?.writes.some((key) => ends.has(key)) &&
        shows(
          slice,
          whole,
          slice.keys.map((key) => state[whole.at.get(key) ?? -1] ?? 0),
          next.state,
        ),
    );
    return open
      .map((next) => ({ next, count: runningIn(next.state).length }))
      .filter(({ count }) => count <= running.length)
      .toSorted((one, other) => one.count - other.count)[0]?.next;
  }
};

const nameOf = (state: State): string => String.fromCharCode(...state);
