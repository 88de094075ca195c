import { testOf } from './guard.ts';
import type { Layout, State } from './layout.ts';
import { openIn } from './slice.ts';
import type { Universe } from './universe.ts';
import { readsOf } from './universe.ts';

/** The variables that decide whether a case may end in one of these ways. */
export const readsOfExits = (exits: readonly string[], universe: Universe): readonly string[] => [
  ...exits.flatMap((name) => {
    const exit = universe.definition.exits[name];
    return exit ? readsOf(exit.when, undefined, universe) : [];
  }),
  ...closersOf(universe).flatMap(({ reads }) => reads),
];

/** May the case end now, in one of these ways? Where the definition says nothing of how cases are closed, the exit alone decides. */
export const mayEndIn = (exits: readonly string[], layout: Layout): ((state: State) => boolean) => {
  const tests = exits.flatMap((name) => {
    const exit = layout.definition.exits[name];
    return exit ? [testOf(exit.when, layout, 'yes')] : [];
  });
  const closers = closersOf(layout).map((move) => openIn(move, layout));
  return (state) =>
    tests.some((test) => test(state) === 'yes') &&
    (closers.length === 0 || closers.some((isOpen) => isOpen(state)));
};

/** The steps that end a case. */
export const closersOf = ({ moves, definition }: Universe) =>
  moves.filter(({ closes, name }) => closes && definition.steps[name]);
