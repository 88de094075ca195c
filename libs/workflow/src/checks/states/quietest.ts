import { type Layout, nameOf, type State } from './layout.ts';
import type { Obligation } from './obligations.ts';
import type { Next, Slice } from './slice.ts';

/** So many steps are tried to bring a case to rest, and so many of those possible are compared each time. */
const MOST_STEPS = 300;
const MOST_COMPARED = 12;

/**
 * A way that a slice shows, as the whole universe shows it: what the slice does not show goes as it likes. Undefined when
 * the whole does not allow it: the slice left out something that would have forbidden it.
 */
export const replay = (way: readonly Next[], slice: Layout, whole: Slice): readonly Next[] | undefined => {
  const taken: Next[] = [];
  for (const { move, state } of way) {
    const before = taken.at(-1);
    const open = before ? whole.after(before.state) : whole.beginnings;
    const next = open.find(
      (one) => one.move?.name === move?.name && isShownAs(state, one.state, slice, whole),
    );
    if (!next) return undefined;
    taken.push(next);
  }
  return taken;
};

const isShownAs = (shown: State, state: State, slice: Layout, whole: Layout): boolean =>
  slice.keys.every((key, index) => state[whole.at.get(key) ?? -1] === shown[index]);

/** The end of a way on which little is running. */
export interface Rest {
  readonly way: readonly Next[];
  readonly running: readonly Obligation[];
}

/**
 * A way prolonged by steps that each end a time limit and change nothing that the slice shows, as long as there are any;
 * and what still runs where the fewest run.
 */
export const quietest = (
  way: readonly Next[],
  slice: Layout,
  whole: Slice,
  obligations: readonly Obligation[],
): Rest => {
  const tests = obligations.map((one) => ({ one, runs: one.runningIn(whole) }));
  const runningIn = (state: State) => tests.filter(({ runs }) => runs(state));
  const start = way.at(-1)?.state ?? [];
  const shown = slice.keys.map((key) => start[whole.at.get(key) ?? -1] ?? 0);
  const seen = new Set([nameOf(start)]);
  const prolonged = [...way];
  let running = runningIn(start);
  let best: Rest = { way, running: running.map(({ one }) => one) };
  for (let step = 0; step < MOST_STEPS && running.length > 0; step += 1) {
    const looked = new Set(running.flatMap(({ one }) => one.reads));
    const next = whole
      .after(prolonged.at(-1)?.state ?? [], ({ writes }) => writes.some((key) => looked.has(key)))
      .filter(
        ({ state }) =>
          !seen.has(nameOf(state)) &&
          isShownAs(shown, state, slice, whole) &&
          running.some(({ runs }) => !runs(state)),
      )
      .slice(0, MOST_COMPARED)
      .map((one) => ({ one, running: runningIn(one.state) }))
      .toSorted((one, other) => one.running.length - other.running.length)[0];
    if (!next) break;
    prolonged.push(next.one);
    seen.add(nameOf(next.one.state));
    running = next.running;
    if (running.length <= best.running.length)
      best = { way: [...prolonged], running: running.map(({ one }) => one) };
  }
  return best;
};
