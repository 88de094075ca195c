import { setTimeout as sleep } from 'node:timers/promises';
import { openFileSigner } from '#key-files';
import {
  checkLogProof,
  leafHash,
  nodesOver,
  parseCheckpoint,
  parseNote,
  parseNoteKey,
  rootOf,
  writeNoteKey,
} from '#notary';
import { type Notarised, notarised, ORIGIN } from '../../../test/support/notarised.ts';
import { queryOnce } from '../../../test/support/postgres.ts';
import type { SignedCheckpoint } from './checkpoints.ts';

let office: Notarised;
beforeEach(async () => {
  office = await notarised();
});
afterEach(() => office.close());

const sql = (text: string) => queryOnce(office.database.connectionString, text);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the notary', () => {
  it('signs an empty log first, so that there is always something to compare with', async () => {
    await office.caughtUp();
    expect(parseCheckpoint(parseNote((await office.log.reader.checkpoint()).note).text)).toMatchObject({
      origin: ORIGIN,
      size: 0,
    });
  });

  it('puts every event into the log once, in order, and signs the root over their leaves', async () => {
    const events = [...(await office.append(300)), ...(await office.append(3)), ...(await office.append(1))];
    await office.caughtUp();
    const { note, size, root } = await office.log.reader.checkpoint();
    expect(size).toBe(304);
    const hashes = events.map(({ leaf }) => leafHash(bytes(leaf)));
    expect(Buffer.from(root)).toEqual(Buffer.from(rootOf(304, nodesOver(hashes))));
    expect(parseCheckpoint(parseNote(note).text).root).toEqual(Uint8Array.from(root));
    const entries = await sql('select event_id, leaf from notary.entry order by index');
    expect(entries).toEqual(events.map(({ id, leaf }) => ({ event_id: id, leaf })));
  });

  it('goes on where it was, also in the middle of a tile', async () => {
    await office.append(200);
    await office.caughtUp();
    await office.append(200);
    await office.caughtUp();
    expect(await office.rescanned()).toEqual([]);
    expect(await office.log.reader.status()).toMatchObject({ size: 400, lag: 0 });
  });

  it('tells of each checkpoint only when it is stored', async () => {
    const told: (SignedCheckpoint & { stored: number })[] = [];
    const afterSigning = async (signed: SignedCheckpoint) => {
      const [row] = await sql('select max(size)::int as size from notary.checkpoint');
      told.push({ ...signed, stored: row?.size });
    };
    await office.append(2);
    const { notary } = await office.another({ afterSigning });
    void notary.run();
    while (told.length === 0) await sleep(10);
    await notary.stop();
    expect(told).toMatchObject([{ size: 2, stored: 2 }]);
  });

  it('works alone: a second one stands by until the first is gone', async () => {
    await office.append(1);
    await office.caughtUp();
    const second = await office.another();
    void second.notary.run();
    await office.append(5);
    await office.caughtUp();
    await office.log.notary.stop();
    await office.append(5);
    while ((await second.reader.checkpoint()).size < 11) await sleep(10);
    expect(await office.rescanned()).toEqual([]);
  });

  it('works under a role of its own, which cannot read events nor take anything back', async () => {
    await office.append(1);
    await office.caughtUp();
    const as = (statement: string) => sql(`set role jejak_notary; ${statement}`);
    await expect(as('select * from jejak.event')).rejects.toThrow(/permission denied/);
    await expect(as('delete from notary.entry')).rejects.toThrow(/permission denied/);
    await expect(sql('delete from notary.entry')).rejects.toThrow(/only grows/);
    await expect(sql(`update notary.entry set leaf = ''`)).rejects.toThrow(/only grows/);
    await expect(sql(`update notary.tile set bytes = ''`)).rejects.toThrow(/only grows/);
    await expect(sql(`update notary.checkpoint set root = ''`)).rejects.toThrow(/never changes/);
  });
});

describe('the proof that an event is in the log', () => {
  it('holds for its leaf, and for no other', async () => {
    const events = await office.append(3);
    await office.caughtUp();
    const key = await keyOf();
    const policy = { logs: [{ key }], witnesses: [], groups: [], quorum: 'none' };
    for (const [index, { id, leaf }] of events.entries()) {
      const proof = await office.log.reader.inclusionProof(id);
      expect(checkLogProof(bytes(leaf), proof, policy)).toMatchObject({ index, checkpoint: { size: 3 } });
      expect(() => checkLogProof(bytes(`${leaf} `), proof, policy)).toThrow(/not in the tree/);
    }
  });
});

/** The public key under which the log of the office signs. */
const keyOf = async () => {
  const signer = openFileSigner({
    file: office.keyFile,
    name: ORIGIN,
    use: 'note',
    setting: 'LOG_ORIGIN',
    warn: () => undefined,
  });
  return parseNoteKey(writeNoteKey(signer.key));
};

describe('the notary halts, and signs nothing more', () => {
  /** Three events of one stream are signed; two more are stored, and then tampered with. */
  const haltAfter = async (tampering: string) => {
    await office.append(3, 'case-one');
    await office.caughtUp();
    await office.log.notary.stop();
    await office.append(2, 'case-one');
    await office.tamper(tampering);
    const { notary, reader } = await office.another();
    const halt = await notary.run();
    expect((await reader.checkpoint()).size).toBe(3);
    expect((await reader.status()).halt).toBe(halt?.message);
    expect(office.warnings.at(-1)).toContain(halt?.message);
    return halt;
  };

  it('when an event is no longer what its leaf says', async () =>
    expect(
      await haltAfter(`update jejak.event set body = replace(body, '"call"', '"visit"') where position = 5`),
    ).toMatchObject({ code: 'LEAF_MISMATCH', index: 4 }));

  it('when an event is gone', async () =>
    expect(await haltAfter('delete from jejak.event where position = 4')).toMatchObject({
      code: 'POSITION_GAP',
      index: 3,
    }));

  it('when an event was moved to another version', async () =>
    expect(await haltAfter('update jejak.event set version = 9 where position = 5')).toMatchObject({
      code: 'VERSION_GAP',
      index: 4,
    }));

  it('when a leaf names another one before it', async () =>
    expect(
      await haltAfter(
        `update jejak.event set leaf = regexp_replace(leaf, '"prev":"..', '"prev":"AA') where position = 5`,
      ),
    ).toMatchObject({ code: 'PREV_MISMATCH', index: 4 }));

  it('when the store has been cut back', async () => {
    const halt = await haltAfter(
      'delete from jejak.event where position > 2; alter table jejak.head disable trigger all; update jejak.head set position = 2',
    );
    expect(halt).toMatchObject({
      code: 'STORE_SHORTER',
      message: expect.stringContaining('store shorter than log'),
    });
  });

  it('when what it signed before is not the beginning of the log', async () => {
    const halt = await haltAfter(
      `alter table notary.tile disable trigger all; update notary.tile set bytes = sha256('x') || substring(bytes from 33)`,
    );
    expect(halt).toMatchObject({ code: 'LOG_INCONSISTENT' });
  });

  it('when the key of the log is another one', async () => {
    await office.append(3);
    await office.caughtUp();
    await office.log.notary.stop();
    await office.append(1);
    const { notary } = await office.another({ keyFile: `${office.keyFile}-new` });
    expect(await notary.run()).toMatchObject({ code: 'KEY_CHANGED', index: 3 });
  });
});
