import { actionsOn, type CorrectionsState, eventsOn, noCorrections } from '#kernel';

/**
 * Who the person is. Names, birth dates, contacts and document numbers are personal, so the state holds only the id
 * of the entry (`details`) that states them.
 */
export interface Profile {
  readonly registeredAt?: string;
  /** The registration: holds the birth date. */
  readonly details?: string;
  readonly sex?: string;
  readonly citizenship?: string;
  readonly language?: string;
  readonly minor: boolean;
  /** The entry with the name and alias now used. */
  readonly name?: { readonly details: string };
  /** For each way to reach the person, the entry with the one now valid. */
  readonly contact: Readonly<Partial<Record<ContactWay, { readonly details: string }>>>;
  readonly guardian?: { readonly personId: string; readonly relation: string };
}

export type ContactWay = 'phone' | 'email' | 'address';

export interface IdentityDocument {
  /** The id of the entry that recorded the document. */
  readonly id: string;
  readonly details: string;
  readonly docType: string;
  readonly issuedAt?: string;
  readonly expiresAt?: string;
  readonly superseded: boolean;
}

/** What proves who the person is, and whether we believe it. */
export interface Identity {
  readonly status: 'unverified' | 'verified' | 'disputed';
  /** The entry with the basis of the status. */
  readonly details?: string;
  readonly documents: readonly IdentityDocument[];
}

/** Whether this registration is a second one of a person registered elsewhere. */
export interface Merge {
  readonly proposed?: { readonly intoPersonId: string; readonly by: string; readonly details: string };
  /** Merged: read the other person instead. A chain of merges may be long; readers MUST stop at a circle. */
  readonly intoPersonId?: string;
}

/**
 * A registered person: plain JSON with public facts only. Every personal field of this stream is the person's own, so
 * no kind of event names a subject: the stream `person-<id>` stands for the person `<id>`.
 */
export interface PersonState {
  readonly profile: Profile;
  readonly identity: Identity;
  readonly merge: Merge;
  readonly corrections: CorrectionsState;
}

export const noPerson: PersonState = {
  profile: { minor: false, contact: {} },
  identity: { status: 'unverified', documents: [] },
  merge: {},
  corrections: noCorrections,
};

/** Declares kinds of event on one part of a person: `const event = eventOf('identity')`. */
export const eventOf = eventsOn<PersonState>();
/** Declares an action on a person. */
export const action = actionsOn<PersonState>();
