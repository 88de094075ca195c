import { type Notarised, notarised } from '../../../test/support/notarised.ts';

let office: Notarised;
beforeEach(async () => {
  office = await notarised();
  await office.append(900, 'case-one');
  await office.append(600, 'case-one');
  await office.append(6, 'case-two');
  await office.caughtUp();
  await office.log.notary.stop();
});
afterEach(() => office.close());

describe('comparing the store with the log', () => {
  it('finds nothing where nothing was changed', async () => expect(await office.rescanned()).toEqual([]));

  it('names the one row that a superuser changed, and the proof of it is refused', async () => {
    await office.tamper(
      `update jejak.event set body = replace(body, '"call"', '"visit"') where position = 1201`,
    );
    expect(await office.rescanned()).toMatchObject([{ code: 'LEAF_MISMATCH', index: 1200 }]);
    const [event] = await office.store.readAll(1200, 1);
    await expect(office.log.reader.inclusionProof(event?.id ?? '')).rejects.toThrow(/leaf 1200 is no longer/);
  });

  it('names a row whose leaf was changed along with it', async () => {
    await office.tamper(
      `update jejak.event set body = replace(body, 'advocate-1', 'advocate-2'),
         leaf = replace(leaf, 'advocate-1', 'advocate-2') where position = 7`,
    );
    expect(await office.rescanned()).toMatchObject([{ code: 'LEAF_MISMATCH', index: 6 }]);
  });

  it('says that the store is shorter when its last events are gone', async () => {
    await office.tamper('delete from jejak.event where position > 1503');
    expect(await office.rescanned()).toEqual([
      {
        code: 'STORE_SHORTER',
        index: 1503,
        message: 'store shorter than log: it ends at 1503, and the log has 1506 leaves',
      },
    ]);
  });

  it('says so also when the store ends where a piece of the comparison does', async () => {
    await office.tamper('delete from jejak.event where position > 1000');
    expect(await office.rescanned()).toMatchObject([{ code: 'STORE_SHORTER', index: 1000 }]);
  });

  it('names an event that is gone from the middle', async () => {
    await office.tamper('delete from jejak.event where position in (1000, 1002)');
    expect(await office.rescanned()).toMatchObject([
      { code: 'POSITION_GAP', index: 999 },
      { code: 'POSITION_GAP', index: 1001 },
    ]);
  });

  it('finds a log that was changed together with the store', async () => {
    await office.tamper(
      `alter table notary.entry disable trigger all;
       delete from jejak.event where position > 1500;
       delete from notary.entry where index >= 1500`,
    );
    expect(await office.rescanned()).toMatchObject([{ code: 'LOG_INCONSISTENT', index: 1500 }]);
  });

  it('is done by the notary itself, which halts on what it finds', async () => {
    await office.tamper(
      `update jejak.event set body = replace(body, '"call"', '"visit"') where position = 1201;
       update notary.log set rescanned_at = now() - interval '25 hours'`,
    );
    const { notary } = await office.another();
    expect(await notary.run()).toMatchObject({ code: 'LEAF_MISMATCH', index: 1200 });
  });
});
