import type { AnyAction, DecisionContext } from './action.ts';
import { effective, rewrites } from './corrections.ts';
import type { DomainEvent, RecordedEvent } from './event.ts';
import type { AnyEventKind } from './event-kind.ts';
import { readInput } from './input.ts';
import { Refusal, refuse } from './refusal.ts';

/** A stream as far as it was read: its entries at their current schema, and the state they add up to. */
export interface Ledger<State> {
  readonly history: readonly RecordedEvent[];
  readonly state: State;
}

/** The whole behaviour of one category of stream, as pure functions. */
export interface Decider<State> {
  /** The first part of stream ids: `case` for `case-<uuid>`. */
  readonly category: string;
  readonly initial: State;
  readonly actions: ReadonlyMap<string, AnyAction<State>>;
  readonly kinds: ReadonlyMap<string, AnyEventKind>;
  readonly empty: Ledger<State>;
  /** Why this action cannot be performed on a stream in this state, whatever the input; undefined when it can. */
  readonly obstacle: (action: AnyAction<State>, state: State) => Refusal | undefined;
  /**
   * Validates the input (`InvalidInput`), then asks the action. Refuses (`Refusal`) what a rule forbids; `permit` may
   * refuse too, once the input is known to be valid.
   */
  readonly decide: (
    action: string,
    input: unknown,
    ledger: Ledger<State>,
    context: Omit<DecisionContext, 'history'>,
    permit?: (input: object) => void,
  ) => readonly DomainEvent[];
  /** One effective event further. Only for events that `rewrites` denies; `fold` handles all. */
  readonly evolve: (state: State, event: RecordedEvent) => State;
  /** The state after a history, corrections taken into account. */
  readonly fold: (history: readonly RecordedEvent[]) => State;
  /** The ledger with further events, in order; folds anew only where a correction demands it. */
  readonly extend: (ledger: Ledger<State>, events: readonly RecordedEvent[]) => Ledger<State>;
  /** Brings a stored event to the current schema of its type. */
  readonly lift: (stored: RecordedEvent) => RecordedEvent;
}

interface Definition<State> {
  readonly category: string;
  readonly initial: State;
  readonly actions: readonly AnyAction<State>[];
  /** Where the stream stands: `new` before its first event. */
  readonly standing: (state: State) => 'new' | 'open' | 'closed';
}

/** Builds the decider of one category from its list of actions. Throws when two of them, or of their kinds of event, share a name. */
export const deciderOf = <State extends object>({
  category,
  initial,
  actions: list,
  standing,
}: Definition<State>): Decider<State> => {
  const actions = byName(`action of ${category}`, list, ({ name }) => name);
  const emitted = new Set(list.flatMap(({ emits }) => emits));
  const kinds = byName(`kind of event of ${category}`, [...emitted], ({ type }) => type);
  const kindOf = (type: string): AnyEventKind =>
    kinds.get(type) ?? refuse('event/unknown', `No such event: ${type}`);

  const evolve = (state: State, event: RecordedEvent): State => {
    const kind = kindOf(event.type);
    const slice = state[kind.slice as keyof State];
    const next = kind.evolve(slice, event.data, event);
    return next === slice ? state : { ...state, [kind.slice]: next };
  };
  const fold = (history: readonly RecordedEvent[]) => effective(history).reduce(evolve, initial);

  const obstacle = (action: AnyAction<State>, state: State): Refusal | undefined => {
    const now = standing(state);
    if (action.on === 'new') {
      return now === 'new'
        ? undefined
        : new Refusal(`${category}/exists`, `This ${category} is already there`);
    }
    if (now === 'new') return new Refusal(`${category}/not-found`, `There is no such ${category}`);
    return now === 'closed' && action.on === 'open'
      ? new Refusal(`${category}/closed`, `This ${category} is closed; reopen it to ${action.name}`)
      : undefined;
  };

  const lift = lifting(kindOf);

  return {
    category,
    initial,
    actions,
    kinds,
    obstacle,
    empty: { history: [], state: initial },
    evolve,
    fold,
    lift,
    decide: (name, plain, { history, state }, context, permit) => {
      const action = actions.get(name) ?? refuse('action/unknown', `No such action: ${name}`);
      const input = readInput(action.input, plain);
      const refusal = obstacle(action, state);
      if (refusal) throw refusal;
      permit?.(input);
      return action.decide(input, state, { ...context, history });
    },
    extend: (ledger, events) => {
      const added = events.map(lift);
      const history = [...ledger.history, ...added];
      return { history, state: added.some(rewrites) ? fold(history) : added.reduce(evolve, ledger.state) };
    },
  };
};

const byName = <T>(what: string, list: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, T> => {
  const found = new Map<string, T>();
  for (const one of list) {
    const name = nameOf(one);
    if (found.has(name)) throw new Error(`Two declarations of the ${what} ${name}: rename one of them`);
    found.set(name, one);
  }
  return found;
};

const lifting =
  (kindOf: (type: string) => AnyEventKind) =>
  (stored: RecordedEvent): RecordedEvent => {
    const { schema: current, upcast } = kindOf(stored.type);
    if (stored.schema === current) return stored;
    let data = stored.data as Record<string, unknown>;
    for (let schema = stored.schema; schema < current; schema++) {
      const step = upcast[schema] ?? refuse('event/no-upcast', `${stored.type} ${schema} has no upcast`);
      data = step(data);
    }
    return { ...stored, schema: current, data };
  };
