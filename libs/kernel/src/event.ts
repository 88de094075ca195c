import type { OccurredAt } from './occurred-at.ts';

/** Who acted, and in which role. Ids are pseudonymous, never a name. */
export interface Actor {
  readonly id: string;
  readonly role: string;
}

/** Fields that identify people, by the person they identify (or `THIS_STREAM`): sealed and erasable, never decided upon. */
export type PersonalParts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The subject of personal fields that belong to no single person: they share the fate of the whole stream. */
export const THIS_STREAM = 'stream';

/** Personal fields of one subject as they stand in a stored event: all of it base64 or a name. */
export interface SealedPart {
  /** Its name in the event: `p1`, `p2`, … */
  readonly n: string;
  /** The data key, `scope/version`. */
  readonly k: string;
  /** The key commitment: with this ciphertext it fits one secret only. */
  readonly kc: string;
  readonly salt: string;
  /** The ciphertext with its tag. */
  readonly ct: string;
}

/** The sealed parts of one event, by subject as in its `personal`. */
export type SealedParts = Readonly<Record<string, SealedPart>>;

/** Something that happened, as decided. Plain data, never changed once stored. */
export interface DomainEvent<Type extends string = string> {
  readonly type: Type;
  /** The version of this type's shape, from 1. */
  readonly schema: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: PersonalParts;
}

/** What the recorder adds around an event: who, when in the world, caused by what. */
export interface EventContext {
  /** UUIDv7; unique over all streams. */
  readonly id: string;
  readonly occurredAt: OccurredAt;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly meta: EventMeta;
}

export interface EventMeta {
  /** The idempotency key of the command; one command's events share it. */
  readonly commandId: string;
  readonly action: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly [more: string]: unknown;
}

/** An event as stored: `version` counts from 1 in its stream, `position` over all streams; `recordedAt` is the store's clock (UTC). */
export interface RecordedEvent<Type extends string = string> extends DomainEvent<Type>, EventContext {
  readonly streamId: string;
  readonly version: number;
  readonly position: number;
  readonly recordedAt: string;
  /** What the log of proofs holds of it, as written when it was stored: see `leafOf`. */
  readonly leaf: string;
  /** 32 random bytes in base64: without them nobody guesses the public part from the leaf. */
  readonly salt: string;
  /** The personal fields below the sealing, where `personal` is not. */
  readonly sealed?: SealedParts;
}

/** Stands for leaf and salt where an event is only supposed to be stored: in a dry run, or in a spec. */
export const UNPROVEN = { leaf: '', salt: '' } as const satisfies Partial<RecordedEvent>;
