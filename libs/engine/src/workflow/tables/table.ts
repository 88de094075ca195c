/** What a definition is tried on: rows of "given this, when that is done, then this follows". Inputs are the examples of the actions, changed where the row says so. */
export interface Table {
  /** Which definition it is about: `hotline@1`. */
  readonly definition: string;
  /** When each row begins, an instant. */
  readonly starts: string;
  /** Beginnings that rows share. A name of one of them stands for all that it lists. */
  readonly pasts: Readonly<Record<string, readonly (string | Taken)[]>>;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly name: string;
  readonly given: readonly (string | Taken)[];
  /** The moment of `when`, or at which one looks; that of the last given action, otherwise. */
  readonly at?: string;
  /** Left out: only time goes by. */
  readonly when?: string | Omit<Taken, 'at'>;
  readonly then: Expected;
}

/** An action; its bare name stands for one without anything special. */
export interface Taken {
  readonly do: string;
  /** `advocate-1/ADV`; somebody of the first role that may, otherwise. */
  readonly as?: string;
  /** As soon as the action before, otherwise. */
  readonly at?: string;
  /** Laid over the example of the action, field by field; null leaves a field out. */
  readonly with?: Readonly<Record<string, unknown>>;
}

/** What a row expects; what it does not name is not looked at. */
export interface Expected {
  /** The types of the events, time limits apart, in their order. */
  readonly events?: readonly string[];
  /** The names of everything that stands in the way. */
  readonly blockedBy?: readonly string[];
  /** The code of any other refusal. */
  readonly refused?: string;
  /** Time limits that run afterwards, among others. */
  readonly deadlines?: readonly { readonly step: string; readonly item?: string; readonly due: string }[];
  /** The rungs that were reached since the last given action: of the steps named here all of them; of none named, none. */
  readonly reached?: readonly { readonly step: string; readonly do: string }[];
}
