/** What the notary, or a comparison of store and log, found. */
export type HaltCode =
  /** What is stored of an event is not what its leaf says. */
  | 'LEAF_MISMATCH'
  /** Events are missing between two that are there. */
  | 'POSITION_GAP'
  /** The versions of a stream do not follow on another. */
  | 'VERSION_GAP'
  /** The leaf of an event does not name the one before it in its stream. */
  | 'PREV_MISMATCH'
  /** The log has leaves of events that the store no longer has. */
  | 'STORE_SHORTER'
  /** The log no longer is what was signed. */
  | 'LOG_INCONSISTENT'
  /** The last checkpoint was signed with another key. */
  | 'KEY_CHANGED';

/** A flaw that must not be signed over, with the index of the first leaf that it concerns. */
export interface Flaw {
  readonly code: HaltCode;
  readonly index: number;
  readonly message: string;
}

/** The notary found a flaw and MUST stop: signing on would hide it. Somebody has to look; it is never to be retried unseen. */
export class Halt extends Error implements Flaw {
  readonly code: HaltCode;
  readonly index: number;

  constructor({ code, index, message }: Flaw, options?: ErrorOptions) {
    super(`${code} at index ${index}: ${message}`, options);
    this.name = 'Halt';
    this.code = code;
    this.index = index;
  }
}
