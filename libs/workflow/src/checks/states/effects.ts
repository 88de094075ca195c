import { conditionsOf, endOf, isQuantifier, partsOf, walkedOf } from '../conditions.ts';
import { changed, type Layout, numberOf, type State, valueIn } from './layout.ts';
import { DONE, type KnownMove, NO_ITEM, NOT_DONE } from './universe.ts';

/** What becomes of a state; several states where something is left open. */
export type Effect = (state: State) => readonly State[];

/** What a move makes of a state, as far as the states show it. */
export const effectOf = (move: KnownMove, layout: Layout): Effect => {
  const effects = [
    ...move.begins.flatMap(([type, status]) => beginning(move, type, status, layout)),
    ...[...new Set(move.shifts.map(({ type }) => type))].flatMap((type) => shifting(move, type, layout)),
    ...move.sets.flatMap(([fact, values]) => setting(move, fact, values, layout)),
    ...move.unapproves.flatMap((key) => putting(key, NOT_DONE, layout)),
    ...putting(`done:${move.name}`, DONE, layout),
  ];
  return (state) => effects.reduce<readonly State[]>((states, effect) => states.flatMap(effect), [state]);
};

/** No effect at all where the states do not show the variable. */
const on = (key: string, { at }: Layout, effect: (index: number) => Effect): readonly Effect[] => {
  const index = at.get(key);
  return index === undefined ? [] : [effect(index)];
};

const putting = (key: string, value: string, layout: Layout): readonly Effect[] =>
  on(key, layout, (index) => {
    const number = numberOf(layout, key, value);
    return (state) => [changed(state, index, number)];
  });

/**
 * An item comes. It stands for all of its type if it is the first, or if the one that did has come to its end and a
 * condition asks for some that differ.
 */
const beginning = (move: KnownMove, type: string, status: string, layout: Layout): readonly Effect[] =>
  on(`status:${type}`, layout, (index) => {
    const key = `status:${type}`;
    const number = numberOf(layout, key, status);
    const mayStayAway = move.opens && !layout.definition.items[type]?.min;
    const mayFollow = isAskedForSome(type, layout);
    const fresh = (state: State): State =>
      state.map((was, place) => {
        if (place === index) return number;
        return layout.variables.get(layout.keys[place] ?? '')?.per === type ? 0 : was;
      });
    return (state) => {
      const stands = valueIn(layout, key, state) ?? NO_ITEM;
      if (stands === NO_ITEM) return mayStayAway ? [state, fresh(state)] : [fresh(state)];
      return mayFollow && isAtItsEnd(type, stands, layout) ? [state, fresh(state)] : [state];
    };
  });

const isAskedForSome = (type: string, { definition, vocabulary }: Layout): boolean =>
  conditionsOf(definition)
    .flatMap((placed) => partsOf(placed, vocabulary))
    .some(
      ({ condition }) =>
        isQuantifier(condition) &&
        !('every' in condition) &&
        condition.that !== undefined &&
        endOf(walkedOf(condition), vocabulary) === type,
    );

const isAtItsEnd = (type: string, status: string, { definition }: Layout): boolean =>
  !definition.items[type]?.transitions.some(({ from }) => from === status);

const shifting = (move: KnownMove, type: string, layout: Layout): readonly Effect[] =>
  on(`status:${type}`, layout, (index) => {
    const ways = move.shifts.filter((shift) => shift.type === type);
    return (state) => {
      const stands = valueIn(layout, `status:${type}`, state);
      const open = ways.filter(({ from }) => from === stands);
      return open.length === 0
        ? [state]
        : open.map(({ to }) => changed(state, index, numberOf(layout, `status:${type}`, to)));
    };
  });

/** A fact of each item may be set of another item than the one that the states show, unless the step is of just this one. */
const setting = (
  move: KnownMove,
  fact: string,
  values: readonly string[],
  layout: Layout,
): readonly Effect[] =>
  on(`fact:${fact}`, layout, (index) => {
    const numbers = [...new Set(values.map((value) => numberOf(layout, `fact:${fact}`, value)))];
    const { per } = layout.definition.facts[fact] ?? {};
    const all = (state: State) => numbers.map((number) => changed(state, index, number));
    if (per === undefined || per === move.per) return all;
    return (state) =>
      valueIn(layout, `status:${per}`, state) === NO_ITEM ? [state] : [state, ...all(state)];
  });
