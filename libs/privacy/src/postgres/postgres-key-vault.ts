import { type KeyObject, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { migrate, openPool, type PoolOptions } from '#event-store';
import { type DataKey, erased, KeyVault, keyIdOf, keyNamed, missing } from '../key-vault.ts';
import { type MasterKeys, MissingMasterKey } from '../master-keys.ts';
import { migrations } from './schema.ts';
import {
  CREATE,
  DESTROY,
  KEYS,
  type KeyRow,
  type LiveRow,
  MASTER_KEYS,
  RENEW,
  REWRAP,
  WRAPPED_BY_ANOTHER,
} from './statements.ts';

export interface PostgresKeyVaultOptions extends PoolOptions {
  /** Whose keys: tenants share the table and see nothing of each other. */
  readonly tenant: string;
  readonly masterKeys: MasterKeys;
}

const CACHED_KEYS = 1_000;
const ROTATED_AT_ONCE = 500;

/**
 * The key vault in a schema of its own, `keyvault`, in any database: give it a database or a role of its own, so that
 * whoever reads the events does not read the keys.
 */
export class PostgresKeyVault extends KeyVault {
  /**
   * Spares the unwrapping, never the question whether the key is still there: so a key that another process destroyed
   * is not used.
   */
  private readonly unwrapped = new LRUCache<string, KeyObject>({ max: CACHED_KEYS });

  private constructor(
    private readonly pool: pg.Pool,
    private readonly tenant: string,
    private readonly masterKeys: MasterKeys,
  ) {
    super();
  }

  /** Brings the schema up to date. Throws `MissingMasterKey` when stored keys need a master key that is not held. */
  static async open({ tenant, masterKeys, ...options }: PostgresKeyVaultOptions): Promise<PostgresKeyVault> {
    const pool = openPool(options);
    try {
      await migrate(pool, 'keyvault', migrations);
      const { rows } = await pool.query<{ kekId: string }>(MASTER_KEYS, [tenant]);
      const lacking = await masterKeys.missing(rows.map(({ kekId }) => kekId));
      if (lacking.length > 0) {
        throw new MissingMasterKey(
          `The key vault needs master keys that are not held here: ${lacking.join(', ')}. Restore the key file that belongs to it.`,
        );
      }
      return new PostgresKeyVault(pool, tenant, masterKeys);
    } catch (error) {
      await pool.end();
      throw error;
    }
  }

  async sealingKeys(scopes: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    let newest = newestOf(await this.rowsOf(scopes));
    const unknown = scopes.filter((scope) => !newest.has(scope));
    if (unknown.length > 0) {
      await this.create(unknown);
      newest = newestOf(await this.rowsOf(scopes));
    }
    const rows = [...newest.values()].map((row) => {
      if (!isLive(row)) throw erased(row.scope);
      return row;
    });
    const keys = await this.keysOf(rows);
    return new Map(rows.map((row, index) => [row.scope, { id: idOf(row), key: keys[index] as KeyObject }]));
  }

  async openingKeys(ids: readonly string[]): Promise<ReadonlyMap<string, KeyObject | 'erased'>> {
    const rows = await this.rowsOf(ids.map((id) => keyNamed(id).scope));
    const gone = new Set(rows.filter((row) => !isLive(row)).map(({ scope }) => scope));
    const wanted = rows.filter(isLive).filter((row) => ids.includes(idOf(row)) && !gone.has(row.scope));
    const keys = await this.keysOf(wanted);
    const live = new Map(wanted.map((row, index) => [idOf(row), keys[index]]));
    return new Map(
      ids.map((id) => {
        const key = gone.has(keyNamed(id).scope) ? 'erased' : live.get(id);
        if (!key) throw missing(id);
        return [id, key];
      }),
    );
  }

  async renew(scope: string): Promise<void> {
    const [fresh] = await this.masterKeys.wrap([randomBytes(32)]);
    const { rowCount } = await this.pool.query(RENEW, [this.tenant, scope, fresh?.wrapped, fresh?.kekId]);
    if (rowCount === 0 && (await this.rowsOf([scope])).some((row) => !isLive(row))) throw erased(scope);
  }

  async destroy(scope: string): Promise<void> {
    await this.pool.query(DESTROY, [this.tenant, scope]);
    for (const id of this.unwrapped.keys()) if (keyNamed(id).scope === scope) this.unwrapped.delete(id);
  }

  async rotateKek(): Promise<number> {
    const current = await this.masterKeys.current();
    for (let rewrapped = 0; ; ) {
      const parameters = [this.tenant, current, ROTATED_AT_ONCE];
      const { rows } = await this.pool.query<LiveRow>(WRAPPED_BY_ANOTHER, parameters);
      if (rows.length === 0) return rewrapped;
      rewrapped += await this.rewrap(rows);
    }
  }

  close(): Promise<void> {
    this.unwrapped.clear();
    return this.pool.end();
  }

  private async rewrap(rows: readonly LiveRow[]): Promise<number> {
    const keys = await this.masterKeys.unwrap(rows);
    const wrapped = await this.masterKeys.wrap(keys.map((key) => key.export()));
    const { rowCount } = await this.pool.query(REWRAP, [
      this.tenant,
      rows.map(({ scope }) => scope),
      rows.map(({ version }) => version),
      rows.map(({ kekId }) => kekId),
      wrapped.map((key) => key.wrapped),
      wrapped.map(({ kekId }) => kekId),
    ]);
    return rowCount ?? 0;
  }

  private async create(scopes: readonly string[]): Promise<void> {
    const keys = await this.masterKeys.wrap(scopes.map(() => randomBytes(32)));
    const columns = [scopes, keys.map(({ wrapped }) => wrapped), keys.map(({ kekId }) => kekId)];
    await this.pool.query(CREATE, [this.tenant, ...columns]);
  }

  private async rowsOf(scopes: readonly string[]): Promise<readonly KeyRow[]> {
    if (scopes.length === 0) return [];
    const { rows } = await this.pool.query<KeyRow>({
      name: 'keyvault-keys',
      text: KEYS,
      values: [this.tenant, [...new Set(scopes)]],
    });
    for (const row of rows) if (!isLive(row)) this.unwrapped.delete(idOf(row));
    return rows;
  }

  /** The keys of these rows, in their order; those that are not in the cache are unwrapped in one go. */
  private async keysOf(rows: readonly LiveRow[]): Promise<readonly KeyObject[]> {
    const cached = rows.map((row) => this.unwrapped.get(idOf(row)));
    const strange = rows.filter((_, index) => !cached[index]);
    const fresh = [...(await this.masterKeys.unwrap(strange))];
    return rows.map((row, index) => {
      const key = cached[index] ?? (fresh.shift() as KeyObject);
      this.unwrapped.set(idOf(row), key);
      return key;
    });
  }
}

const idOf = ({ scope, version }: KeyRow) => keyIdOf(scope, version);

const isLive = (row: KeyRow): row is LiveRow => row.wrapped !== null;

const newestOf = (rows: readonly KeyRow[]): ReadonlyMap<string, KeyRow> =>
  new Map(rows.toSorted((a, b) => a.version - b.version).map((row) => [row.scope, row]));
