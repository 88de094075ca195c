import { randomBytes } from 'node:crypto';
import { type MasterKeys, MissingMasterKey } from './master-keys.ts';

/** All that the port promises. Every adapter runs it from its own spec. */
export const masterKeysContract = (name: string, open: () => Promise<MasterKeys>): void => {
  describe(`${name} keeps the contract of master keys`, () => {
    let keys: MasterKeys;
    beforeAll(async () => {
      keys = await open();
    });

    it('gives back what it wrapped, in order', async () => {
      const given = [randomBytes(32), randomBytes(32)];
      const wrapped = await keys.wrap(given);
      expect(wrapped.map(({ kekId }) => kekId)).toEqual([await keys.current(), await keys.current()]);
      expect((await keys.unwrap(wrapped)).map((key) => key.export())).toEqual(given);
      expect(await keys.unwrap([])).toEqual([]);
    });

    it('refuses a wrapping of which any byte was changed', async () => {
      const [whole] = await keys.wrap([randomBytes(32)]);
      for (let at = 0; whole && at < whole.wrapped.length; at++) {
        const wrapped = Buffer.from(whole.wrapped);
        wrapped.writeUInt8(wrapped.readUInt8(at) ^ 1, at);
        await expect(keys.unwrap([{ ...whole, wrapped }])).rejects.toThrow();
      }
    });

    it('says which master keys it does not hold, and does not unwrap by them', async () => {
      const [own] = await keys.wrap([randomBytes(32)]);
      expect(await keys.missing([await keys.current(), 'strange'])).toEqual(['strange']);
      const strange = { wrapped: Buffer.alloc(40), ...own, kekId: 'strange' };
      await expect(keys.unwrap([strange])).rejects.toThrow(MissingMasterKey);
    });
  });
};
