import { type KeyObject, randomBytes } from 'node:crypto';
import { type DataKey, erased, KeyVault, keyIdOf, keyNamed, missing } from './key-vault.ts';
import type { MasterKeys, WrappedKey } from './master-keys.ts';

/** A key vault that forgets all when the process ends: for specs and trials. */
export class MemoryKeyVault extends KeyVault {
  private readonly scopes = new Map<string, WrappedKey[] | 'erased'>();

  constructor(private readonly masterKeys: MasterKeys) {
    super();
  }

  async sealingKeys(scopes: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    return new Map(
      await Promise.all(scopes.map(async (scope) => [scope, await this.newest(scope)] as const)),
    );
  }

  async openingKeys(ids: readonly string[]): Promise<ReadonlyMap<string, KeyObject | 'erased'>> {
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.openingKey(id)] as const)));
  }

  async renew(scope: string): Promise<void> {
    const fresh = await this.fresh();
    const keys = this.scopes.get(scope);
    if (keys === 'erased') throw erased(scope);
    keys?.push(fresh);
  }

  async destroy(scope: string): Promise<void> {
    this.scopes.set(scope, 'erased');
  }

  async rotateKek(): Promise<number> {
    const current = await this.masterKeys.current();
    let rewrapped = 0;
    for (const keys of this.scopes.values()) {
      if (keys === 'erased') continue;
      for (const [index, old] of keys.entries()) {
        if (old.kekId === current) continue;
        const [key] = await this.masterKeys.unwrap([old]);
        if (key) keys.splice(index, 1, ...(await this.masterKeys.wrap([key.export()])));
        rewrapped++;
      }
    }
    return rewrapped;
  }

  async close(): Promise<void> {}

  private async newest(scope: string): Promise<DataKey> {
    const fresh = this.scopes.has(scope) ? undefined : await this.fresh();
    if (fresh && !this.scopes.has(scope)) this.scopes.set(scope, [fresh]);
    const keys = this.scopes.get(scope) ?? [];
    if (keys === 'erased') throw erased(scope);
    const id = keyIdOf(scope, keys.length);
    const key = await this.openingKey(id);
    if (key === 'erased') throw erased(scope);
    return { id, key };
  }

  private async openingKey(id: string): Promise<KeyObject | 'erased'> {
    const { scope, version } = keyNamed(id);
    const keys = this.scopes.get(scope);
    if (keys === 'erased') return 'erased';
    const wrapped = keys?.[version - 1];
    const [key] = wrapped ? await this.masterKeys.unwrap([wrapped]) : [];
    if (!key) throw missing(id);
    return key;
  }

  private async fresh(): Promise<WrappedKey> {
    const [wrapped] = await this.masterKeys.wrap([randomBytes(32)]);
    return wrapped as WrappedKey;
  }
}
