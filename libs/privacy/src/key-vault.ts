import type { KeyObject } from 'node:crypto';

/** A data key: `id` is `scope/version`. */
export interface DataKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** The keys of this scope were destroyed: nothing is sealed under it any more. */
export class ErasedScope extends Error {}

/** The vault never knew this key, or no longer does although nobody destroyed it: restore the vault. MUST NOT be shown as erased. */
export class MissingKey extends Error {}

/**
 * Keeps the data keys, by scope: whose fate the fields share that are sealed under them (a person, or a stream).
 * Adapters MUST pass `key-vault.contract.ts`. What one process destroyed, no other uses from then on.
 */
export abstract class KeyVault {
  /** The newest key of each scope, made on first use; one query. Throws `ErasedScope` if one was destroyed. */
  abstract sealingKeys(scopes: readonly string[]): Promise<ReadonlyMap<string, DataKey>>;
  /** These keys by id; one query. `erased` where the scope was destroyed. Throws `MissingKey` where it was not. */
  abstract openingKeys(ids: readonly string[]): Promise<ReadonlyMap<string, KeyObject | 'erased'>>;
  /** Gives a scope a further version: what is sealed from now on is sealed under it. Throws `ErasedScope`. */
  abstract renew(scope: string): Promise<void>;
  /** Destroys all keys of a scope for good, and keeps new ones from being made. Again, it does nothing. */
  abstract destroy(scope: string): Promise<void>;
  /** Wraps anew, under the current master key, what another one wrapped; sealed parts stay as they are. Answers how many. */
  abstract rotateKek(): Promise<number>;
  abstract close(): Promise<void>;
}

/** The id of a scope's key. */
export const keyIdOf = (scope: string, version: number): string => `${scope}/${version}`;

/** The scope and version that a key's id names. */
export const keyNamed = (id: string): { readonly scope: string; readonly version: number } => {
  const slash = id.lastIndexOf('/');
  return { scope: id.slice(0, slash), version: Number(id.slice(slash + 1)) };
};

export const erased = (scope: string): ErasedScope =>
  new ErasedScope(`The keys of ${scope} were destroyed: nothing more can be sealed for it`);

export const missing = (id: string): MissingKey =>
  new MissingKey(`The key vault does not know key ${id}: restore it from its backup`);
