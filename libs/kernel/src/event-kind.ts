import { type DomainEvent, type PersonalParts, type RecordedEvent, THIS_STREAM } from './event.ts';
import type { Tell } from './tell.ts';

/**
 * What we know about one kind of event. `shape` is the class (with class-validator rules) of its fields, public
 * and personal together; `personal` names those that are stored apart. `evolve` and decisions never see these.
 */
export interface EventKind<Type extends string, Data, Personal extends keyof Data, Slice> {
  readonly type: Type;
  readonly schema: number;
  /** The part of the state that this kind changes. */
  readonly slice: string;
  readonly shape: new () => Data;
  readonly personal: readonly Personal[];
  /** Whose the personal fields are: a person's id, or undefined for the stream's own. */
  readonly subject: (data: Data) => string | undefined;
  /** Fields that no correction changes: the id that the decision gave, by which other entries name it. */
  readonly fixed: readonly (keyof Data & string)[];
  /** A correction of such an event takes effect only when a second person approves it. */
  readonly approveCorrections: boolean;
  /** It is never retracted: what is kept beside the stream goes by it. */
  readonly stands: boolean;
  /** It only keeps the books: a timeline leaves it out unless it is to be complete. */
  readonly routine: boolean;
  /** Step n lifts public data of schema n to n+1. Every schema below the current one needs a step. */
  readonly upcast: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>>;
  /** MUST NOT fail or validate: the event has already happened. */
  readonly evolve: (slice: Slice, data: Readonly<Omit<Data, Personal>>, event: RecordedEvent) => Slice;
  /** The sentence of the legal timeline, in each language. */
  readonly tell: Tell<Data>;
  /** Makes the event from its fields, with the personal ones put apart; undefined fields are left out. */
  readonly of: (fields: Data) => DomainEvent<Type>;
}

type Given<Data, Personal extends keyof Data, Slice> = Pick<
  EventKind<string, Data, Personal, Slice>,
  'shape' | 'evolve' | 'tell'
> &
  Partial<
    Pick<
      EventKind<string, Data, Personal, Slice>,
      'schema' | 'personal' | 'subject' | 'fixed' | 'upcast' | 'approveCorrections' | 'stands' | 'routine'
    >
  >;

/** Returns the function that declares kinds of event about one slice of a state. */
export const eventsOn =
  <State>() =>
  <const Name extends keyof State & string>(slice: Name) =>
  <const Type extends string, Data extends object, const Personal extends keyof Data & string = never>(
    type: Type,
    given: Given<Data, Personal, State[Name]>,
  ): EventKind<Type, Data, Personal, State[Name]> => {
    const kind = {
      schema: 1,
      personal: [],
      subject: () => undefined,
      fixed: [],
      approveCorrections: false,
      stands: false,
      routine: false,
      upcast: {},
      ...given,
      type,
      slice,
    };
    return { ...kind, of: (fields) => ({ type, schema: kind.schema, ...split(kind, fields) }) };
  };

const split = <Data extends object, Personal extends keyof Data & string>(
  kind: { readonly personal: readonly Personal[]; subject: (data: Data) => string | undefined },
  fields: Data,
): { data: Record<string, unknown>; personal?: PersonalParts } => {
  const data: Record<string, unknown> = {};
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) (kind.personal.some((p) => p === name) ? own : data)[name] = value;
  }
  if (Object.keys(own).length === 0) return { data };
  return { data, personal: { [kind.subject(fields) ?? THIS_STREAM]: own } };
};

/* biome-ignore-start lint/suspicious/noExplicitAny: stands for an event kind whatever its data */
/** An event kind whatever its data. */
export interface AnyEventKind
  extends Omit<EventKind<string, any, any, any>, 'evolve' | 'personal' | 'fixed'> {
  readonly personal: readonly string[];
  readonly fixed: readonly string[];
  readonly evolve: (slice: any, data: any, event: RecordedEvent) => any;
}
/* biome-ignore-end lint/suspicious/noExplicitAny: stands for an event kind whatever its data */
