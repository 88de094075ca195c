import type { Role } from './roles.ts';

/** Something on a case that waits for somebody: a row of the work queue, and perhaps a reason why the case cannot close. */
export interface OpenItem {
  /** Unique in the case and stable while the item is open, such as `letter-L1-review`. */
  readonly id: string;
  /** What is to be done: a code with words in both languages, such as `review-letter`. */
  readonly kind: string;
  readonly role: Role;
  /** ISO 8601 instant, when there is a time limit. */
  readonly dueAt?: string;
  /** The letter, person, plan… it is about, by its id. */
  readonly about?: string;
  /** The case cannot be closed while this is open, unless it is waived with a reason. */
  readonly blocksClosure: boolean;
}
