/** The words that definitions are made of: what exists, whatever an organisation's rules are. A definition adds only its own facts. */
export interface Vocabulary {
  readonly roles: readonly string[];
  readonly actions: Readonly<Record<string, ActionWords>>;
  readonly facts: Readonly<Record<string, FactWords>>;
  readonly items: Readonly<Record<string, ItemWords>>;
  /** The sources that a piece of evidence may have. */
  readonly evidence: readonly string[];
  /** Jurisdictions that have a calendar of working days. */
  readonly calendars: readonly string[];
  /** The codes of the reasons for which a case may close. */
  readonly exits: readonly string[];
}

export interface ActionWords {
  /** It begins a case, and is possible only then. */
  readonly opens: boolean;
  /** It ends the case, for a reason that is one of the exits. */
  readonly closes: boolean;
  /** It is possible whatever the definition says: corrections, notes, legal holds. */
  readonly always: boolean;
  /** The fields of its input. */
  readonly fields: readonly string[];
  /** The fields of its input that name items, one or a list, with the type of item. */
  readonly items: Readonly<Record<string, string>>;
  /** The system may take it by itself. */
  readonly system: boolean;
}

export interface FactWords {
  /** All values, `unset` among them. */
  readonly values: readonly string[];
  /** The type of item that each has its own value. */
  readonly per?: string;
}

export interface ItemWords {
  readonly statuses: readonly string[];
  /** What an item of this type points at, by the name of the link: the type of item. */
  readonly links: Readonly<Record<string, string>>;
}
