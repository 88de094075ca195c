import type { KeyObject } from 'node:crypto';

/** A data key as it is stored: useless without the master key that it names. */
export interface WrappedKey {
  readonly kekId: string;
  readonly wrapped: Buffer;
}

/** Data keys were wrapped by a master key that is not held here. Nothing is lost while a backup of it exists. */
export class MissingMasterKey extends Error {}

/**
 * The keys that wrap data keys (key-encryption keys, KEK). Adapters MUST pass `master-keys.contract.ts` and MUST NOT
 * let a master key out. Batched, since a key management service is far away.
 */
export abstract class MasterKeys {
  /** The id of the key that wraps new data keys. */
  abstract current(): Promise<string>;
  /** Wraps data keys (32 bytes each) under the current master key. */
  abstract wrap(keys: readonly Uint8Array[]): Promise<readonly WrappedKey[]>;
  /** Throws `MissingMasterKey`, and for a wrapping that was changed. */
  abstract unwrap(wrapped: readonly WrappedKey[]): Promise<readonly KeyObject[]>;
  /** Which of these master keys are not held here. */
  abstract missing(kekIds: readonly string[]): Promise<readonly string[]>;
}
