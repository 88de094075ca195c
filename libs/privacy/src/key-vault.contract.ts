import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileMasterKeys } from './file-master-keys.ts';
import { ErasedScope, type KeyVault, MissingKey } from './key-vault.ts';
import type { MasterKeys } from './master-keys.ts';

/** Opens the vault as another process would: what was kept before is there. */
type OpenVault = (masterKeys: MasterKeys) => Promise<KeyVault>;

/** All that the port promises. Every adapter runs it from its own spec. */
export const keyVaultContract = (name: string, open: OpenVault): void => {
  describe(`${name} keeps the contract of the key vault`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'jejak-vault-'));
    const masterKeys = FileMasterKeys.open(join(folder, 'keys.json'), () => undefined);
    let vault: KeyVault;
    let other: KeyVault;
    beforeAll(async () => {
      vault = await open(masterKeys);
      other = await open(masterKeys);
    });
    afterAll(async () => {
      await Promise.all([vault.close(), other.close()]);
      rmSync(folder, { recursive: true });
    });

    const newScope = () => `person-${randomBytes(8).toString('hex')}`;
    const sealing = async (scope: string, of = vault) => {
      const key = (await of.sealingKeys([scope])).get(scope);
      return { id: key?.id ?? '', bytes: key?.key.export() };
    };
    const opening = async (id: string, of = vault) => {
      const key = (await of.openingKeys([id])).get(id);
      return key === 'erased' ? key : key?.export();
    };

    describe('a key', () => {
      it('is made on first use, and is the same from then on and for everybody', async () => {
        const scope = newScope();
        const first = await sealing(scope);
        expect(first).toEqual({ id: `${scope}/1`, bytes: expect.any(Buffer) });
        expect(first.bytes).toHaveLength(32);
        expect(await sealing(scope)).toEqual(first);
        expect(await sealing(scope, other)).toEqual(first);
        expect(await opening(first.id, other)).toEqual(first.bytes);
      });

      it('is another for every scope, also when many are asked for at once', async () => {
        const scopes = Array.from({ length: 100 }, newScope);
        const keys = await vault.sealingKeys(scopes);
        expect([...keys.keys()].sort()).toEqual(scopes.toSorted());
        const ids = [...keys.values()].map(({ id }) => id);
        const opened = await other.openingKeys(ids);
        const texts = ids
          .map((id) => opened.get(id))
          .map((key) => key !== 'erased' && key?.export().toString('hex'));
        expect(texts).toEqual([...keys.values()].map(({ key }) => key.export().toString('hex')));
        expect(new Set(texts).size).toBe(100);
      });

      it('is made once when many need it at the same moment', async () => {
        const scopes = Array.from({ length: 5 }, newScope);
        const asked = Array.from({ length: 20 }, (_, n) =>
          (n % 2 ? vault : other).sealingKeys(n % 3 ? scopes : scopes.toReversed()),
        );
        const answers = await Promise.all(asked);
        for (const scope of scopes)
          expect(new Set(answers.map((keys) => keys.get(scope)?.key.export().toString('hex'))).size).toBe(1);
      });

      it('is not shown as erased when the vault does not know it', async () => {
        const scope = newScope();
        await expect(opening(`${scope}/1`)).rejects.toThrow(MissingKey);
        await sealing(scope);
        await expect(opening(`${scope}/2`)).rejects.toThrow(MissingKey);
      });

      it('is not needed where nothing is asked for', async () => {
        expect(await vault.sealingKeys([])).toEqual(new Map());
        expect(await vault.openingKeys([])).toEqual(new Map());
      });
    });

    describe('a further version', () => {
      it('seals from then on, and the old one still opens', async () => {
        const scope = newScope();
        const old = await sealing(scope);
        await other.renew(scope);
        const fresh = await sealing(scope);
        expect(fresh.id).toBe(`${scope}/2`);
        expect(fresh.bytes).not.toEqual(old.bytes);
        expect(await opening(old.id)).toEqual(old.bytes);
        expect(await opening(fresh.id, other)).toEqual(fresh.bytes);
      });

      it('is not given to a scope that has no key yet: its first use makes one', async () => {
        const scope = newScope();
        await vault.renew(scope);
        expect((await sealing(scope)).id).toBe(`${scope}/1`);
      });
    });

    describe('a destroyed scope', () => {
      it('is erased in all its versions, for everybody at once, and takes nothing with it', async () => {
        const [scope, neighbour] = [newScope(), newScope()];
        const kept = await sealing(neighbour, other);
        const first = await sealing(scope, other);
        await vault.renew(scope);
        const second = await sealing(scope, other);
        await vault.destroy(scope);
        for (const client of [vault, other]) {
          expect(await opening(first.id, client)).toBe('erased');
          expect(await opening(second.id, client)).toBe('erased');
          expect(await opening(kept.id, client)).toEqual(kept.bytes);
        }
      });

      it('never gets a key again', async () => {
        const scope = newScope();
        await sealing(scope);
        await vault.destroy(scope);
        for (const client of [vault, other]) {
          await expect(sealing(scope, client)).rejects.toThrow(ErasedScope);
          await expect(client.renew(scope)).rejects.toThrow(ErasedScope);
          await expect(client.sealingKeys([newScope(), scope])).rejects.toThrow(ErasedScope);
        }
      });

      it('may be destroyed again, and before it ever had a key', async () => {
        const scope = newScope();
        await vault.destroy(scope);
        await other.destroy(scope);
        expect(await opening(`${scope}/1`)).toBe('erased');
        expect(await opening(`${scope}/7`)).toBe('erased');
        await expect(sealing(scope)).rejects.toThrow(ErasedScope);
      });

      it('keeps no version that was added at the same moment', async () => {
        for (let round = 0; round < 10; round++) {
          const scope = newScope();
          await sealing(scope);
          const renewals = Array.from({ length: 4 }, (_, n) => (n % 2 ? vault : other).renew(scope));
          await Promise.allSettled([...renewals, vault.destroy(scope), ...renewals]);
          for (const version of [1, 2, 3]) expect(await opening(`${scope}/${version}`)).toBe('erased');
        }
      });
    });

    describe('a further master key', () => {
      it('wraps what the old one wrapped; every key stays what it was, and the destroyed stay destroyed', async () => {
        const scopes = Array.from({ length: 30 }, newScope);
        const before = await Promise.all(scopes.map((scope) => sealing(scope)));
        const gone = newScope();
        await vault.destroy(gone);
        await masterKeys.add();
        expect(await vault.rotateKek()).toBeGreaterThanOrEqual(30);
        expect(await vault.rotateKek()).toBe(0);
        const fresh = await open(masterKeys);
        expect(await Promise.all(scopes.map((scope) => sealing(scope, fresh)))).toEqual(before);
        expect(await opening(`${gone}/1`, fresh)).toBe('erased');
        await fresh.close();
      });
    });
  });
};
