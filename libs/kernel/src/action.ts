import type { Actor, DomainEvent, RecordedEvent } from './event.ts';
import type { AnyEventKind } from './event-kind.ts';
import type { OccurredAt } from './occurred-at.ts';

/** All that a decision may know beside the input and the state. Times and ids come in; nothing is read from outside. */
export interface DecisionContext {
  /** The time of the decision, ISO 8601 in UTC. */
  readonly now: string;
  readonly actor: Actor;
  readonly occurredAt: OccurredAt;
  /** The stream so far, corrections included, oldest first. */
  readonly history: readonly RecordedEvent[];
}

/** When an action may be performed: on a new stream, on an open one, or on any that exists (also closed). */
export type Standing = 'new' | 'open' | 'existing';

/** One thing a person may do: what they must say, who may, and which events may follow. */
export interface Action<Name extends string, Input, State> {
  readonly name: Name;
  readonly input: new () => Input;
  /** Who may, until a workflow definition says otherwise. */
  readonly roles: readonly string[];
  readonly on: Standing;
  /** A valid input: shown in the API's documentation and used by its tests. */
  readonly example: NoInfer<Input>;
  readonly emits: readonly AnyEventKind[];
  /** Ids of other streams that the input names; the engine refuses when one of them does not exist. */
  readonly refers: (input: Input) => readonly string[];
  /** Returns no events when the state already says so; throws a `Refusal` when a rule forbids it. */
  readonly decide: (input: Input, state: State, context: DecisionContext) => readonly DomainEvent[];
}

type Given<Name extends string, Input, State> = Omit<Action<Name, Input, State>, 'on' | 'refers'> &
  Partial<Pick<Action<Name, Input, State>, 'on' | 'refers'>>;

/** Returns the function that declares actions upon one state; unless said otherwise they need an open stream. */
export const actionsOn =
  <State>() =>
  <const Name extends string, Input>(given: Given<Name, Input, State>): Action<Name, Input, State> => ({
    on: 'open',
    refers: () => [],
    ...given,
  });

// biome-ignore lint/suspicious/noExplicitAny: stands for an action whatever its input
export type AnyAction<State = any> = Action<string, any, State>;
