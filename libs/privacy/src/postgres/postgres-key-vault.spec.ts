import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queryOnce, type TestDatabase, testDatabase } from '../../../../test/support/postgres.ts';
import { FileMasterKeys } from '../file-master-keys.ts';
import { keyVaultContract } from '../key-vault.contract.ts';
import { type MasterKeys, MissingMasterKey } from '../master-keys.ts';
import { PostgresKeyVault } from './postgres-key-vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-vault-'));
const keysIn = (name: string) => FileMasterKeys.open(join(folder, name), () => undefined);
const masterKeys = keysIn('keys.json');

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const open = (tenant: string, keys: MasterKeys = masterKeys) =>
  PostgresKeyVault.open({ ...database, tenant, masterKeys: keys });
const sql = (text: string, connectionString = database.connectionString) => queryOnce(connectionString, text);

keyVaultContract('PostgresKeyVault', (keys) => open('contract', keys));

describe('the key vault in PostgreSQL', () => {
  it('holds keys only as the master key wrapped them, and of destroyed ones only when that was', async () => {
    const vault = await open('rows');
    const keys = await vault.sealingKeys(['kept', 'gone']);
    await vault.destroy('gone');
    const rows = await sql(`select * from keyvault.key where tenant = 'rows' order by scope`);
    const common = { tenant: 'rows', version: 1 };
    expect(rows).toEqual([
      {
        ...common,
        scope: 'gone',
        wrapped_dek: null,
        kek_id: null,
        state: 'destroyed',
        destroyed_at: expect.any(Date),
      },
      {
        ...common,
        scope: 'kept',
        wrapped_dek: expect.any(Buffer),
        kek_id: await masterKeys.current(),
        state: 'live',
        destroyed_at: null,
      },
    ]);
    expect(rows[1]?.wrapped_dek.includes(keys.get('kept')?.key.export())).toBe(false);
    await vault.close();
  });

  it('does not start with the key file of another installation', async () => {
    const vault = await open('elsewhere');
    await vault.sealingKeys(['one']);
    await vault.close();
    await expect(open('elsewhere', keysIn('other.json'))).rejects.toThrow(MissingMasterKey);
    await expect(open('elsewhere', keysIn('other.json'))).rejects.toThrow(
      `${await masterKeys.current()}. Restore the key file that belongs to it.`,
    );
  });

  it('lets nobody bring a destroyed key back, not even by hand', async () => {
    const vault = await open('by-hand');
    await vault.sealingKeys(['kept']);
    await vault.destroy('gone');
    await vault.close();
    const revive = `update keyvault.key set state = 'live', wrapped_dek = 'x', kek_id = 'x', destroyed_at = null where scope = 'gone'`;
    await expect(sql(revive)).rejects.toThrow(/never comes back/);
    await expect(sql('delete from keyvault.key')).rejects.toThrow(/destroyed rather than deleted/);
    await expect(sql('truncate keyvault.key')).rejects.toThrow(/destroyed rather than deleted/);
  });

  it('leaves no key behind that was added while the scope was destroyed', async () => {
    const [one, two] = [await open('race'), await open('race')];
    const scopes = Array.from({ length: 20 }, (_, n) => `person-${n}`);
    await one.sealingKeys(scopes);
    await Promise.allSettled(
      scopes.flatMap((scope) => [one.renew(scope), two.destroy(scope), one.renew(scope), two.renew(scope)]),
    );
    const left = await sql(
      `select scope from keyvault.key where tenant = 'race' and wrapped_dek is not null`,
    );
    expect(left).toEqual([]);
    await Promise.all([one.close(), two.close()]);
  });

  it('keeps the keys of one organisation from another', async () => {
    const [one, two] = [await open('one'), await open('two')];
    const [first, second] = [await one.sealingKeys(['person-1']), await two.sealingKeys(['person-1'])];
    const bytes = (keys: typeof first) => keys.get('person-1')?.key.export();
    expect(bytes(first)).not.toEqual(bytes(second));
    await one.destroy('person-1');
    expect(bytes(await two.sealingKeys(['person-1']))).toEqual(bytes(second));
    await Promise.all([one.close(), two.close()]);
  });

  it('works under a role that reads no events, and no other role reads the keys', async () => {
    await (await open('roles')).close();
    const suffix = randomBytes(4).toString('hex');
    const [keeper, stranger] = [`keeper_${suffix}`, `stranger_${suffix}`];
    await sql(`
      create role ${keeper} login password 'made-up';
      create role ${stranger} login password 'made-up';
      grant usage on schema jejak, keyvault to ${keeper};
      grant select on jejak.migration to ${keeper};
      grant select, insert, update on keyvault.key to ${keeper};`);
    const as = (role: string) => {
      const url = new URL(database.connectionString);
      url.username = role;
      url.password = 'made-up';
      return url.href;
    };
    const vault = await PostgresKeyVault.open({ connectionString: as(keeper), tenant: 'roles', masterKeys });
    await vault.sealingKeys(['person-1']);
    await vault.renew('person-1');
    await vault.destroy('person-1');
    expect((await vault.openingKeys(['person-1/2'])).get('person-1/2')).toBe('erased');
    await vault.close();
    await expect(sql('select * from keyvault.key', as(stranger))).rejects.toThrow(/permission denied/);
    await sql(`drop owned by ${keeper}, ${stranger}; drop role ${keeper}, ${stranger};`);
  });
});
