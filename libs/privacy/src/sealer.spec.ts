import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SealedParts } from '#kernel';
import { FileMasterKeys } from './file-master-keys.ts';
import { ErasedScope, MissingKey } from './key-vault.ts';
import { MemoryKeyVault } from './memory-key-vault.ts';
import { BrokenSeal, openDisclosedPart, partSecret } from './part.ts';
import { partHead, Sealer } from './sealer.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-sealer-'));
const masterKeys = FileMasterKeys.open(join(folder, 'keys.json'), () => undefined);
afterAll(() => rmSync(folder, { recursive: true }));

let vault: MemoryKeyVault;
let sealer: Sealer;
beforeEach(() => {
  vault = new MemoryKeyVault(masterKeys);
  sealer = new Sealer(vault, 'ngo-a');
});

const reported = {
  id: '019aa000-0000-7000-8000-000000000001',
  streamId: 'case-1',
  type: 'ReportReceived',
  schema: 1,
  actor: { id: 'advocate-1', role: 'ADV' },
  personal: {
    'person-2': { name: 'Contoh Fiktif', phones: ['000'] },
    'person-1': { name: 'Teladan Fiktif' },
    stream: { summary: 'a free text' },
  },
};
const { personal, ...context } = reported;
const sealed = async (event = reported): Promise<SealedParts> => (await sealer.seal([event]))[0] ?? {};

describe('the personal fields of an event', () => {
  it('are sealed by person, and open again', async () => {
    const parts = await sealed();
    expect(Object.entries(parts).map(([subject, { n, k }]) => [subject, n, k])).toEqual([
      ['person-1', 'p1', 'person-1/1'],
      ['person-2', 'p2', 'person-2/1'],
      ['stream', 'p3', 'case-1/1'],
    ]);
    expect(JSON.stringify(parts)).not.toMatch(/Fiktif|free text/);
    expect(await sealer.open([{ ...context, sealed: parts }])).toEqual([personal]);
  });

  it('open also after a way through JSON, and many events at once, in order', async () => {
    const other = {
      ...reported,
      id: '019aa000-0000-7000-8000-000000000002',
      personal: { 'person-1': { name: 'B' } },
    };
    const without = { ...context, id: '019aa000-0000-7000-8000-000000000003' };
    const events = [reported, without, other];
    const parts: SealedParts[] = JSON.parse(JSON.stringify(await sealer.seal(events)));
    const stored = events.map((event, index) => ({ ...event, personal: undefined, sealed: parts[index] }));
    expect(await sealer.open(stored)).toEqual([personal, {}, other.personal]);
  });

  it('are erased with the keys of their person, and of no other', async () => {
    const parts = await sealed();
    await vault.destroy('person-2');
    expect(await sealer.open([{ ...context, sealed: parts }])).toEqual([
      { ...personal, 'person-2': 'erased' },
    ]);
    await vault.destroy('case-1');
    expect(await sealer.open([{ ...context, sealed: parts }])).toEqual([
      { 'person-1': personal['person-1'], 'person-2': 'erased', stream: 'erased' },
    ]);
  });

  it('cannot be recorded for a person whose keys were destroyed', async () => {
    await vault.destroy('person-2');
    await expect(sealed()).rejects.toThrow(ErasedScope);
  });

  it('stay readable when a person gets a further key', async () => {
    const old = await sealed();
    await vault.renew('person-1');
    const fresh = await sealed();
    expect(fresh['person-1']?.k).toBe('person-1/2');
    const opened = await sealer.open([old, fresh].map((parts) => ({ ...context, sealed: parts })));
    expect(opened).toEqual([personal, personal]);
  });

  it.each([
    ['another event', { id: '019aa000-0000-7000-8000-000000000009' }],
    ['another type', { type: 'ReportRejected' }],
    ['another schema', { schema: 2 }],
    ['another actor', { actor: { id: 'advocate-2', role: 'ADV' } }],
  ])('do not open in %s', async (_, change) => {
    const parts = await sealed();
    await expect(sealer.open([{ ...context, ...change, sealed: parts }])).rejects.toThrow(BrokenSeal);
  });

  it('do not open in another stream or organisation', async () => {
    const { 'person-1': part } = await sealed();
    const moved = { ...context, streamId: 'case-2', sealed: part && { 'person-1': part } };
    await expect(sealer.open([moved])).rejects.toThrow(BrokenSeal);
    const elsewhere = new Sealer(vault, 'ngo-b');
    await expect(elsewhere.open([{ ...moved, streamId: 'case-1' }])).rejects.toThrow(BrokenSeal);
  });

  it('are not given to another person', async () => {
    const { 'person-1': one, 'person-2': two } = await sealed();
    const exchanged = one && two && { 'person-1': two, 'person-2': one };
    await expect(sealer.open([{ ...context, sealed: exchanged }])).rejects.toThrow(
      /gives p2 to person-1, whose it is not/,
    );
  });

  it('are missing rather than erased when the vault was lost', async () => {
    const parts = await sealed();
    const empty = new Sealer(new MemoryKeyVault(masterKeys), 'ngo-a');
    await expect(empty.open([{ ...context, sealed: parts }])).rejects.toThrow(MissingKey);
  });

  it('can be disclosed one by one: the secret of a part opens it without the vault', async () => {
    const { 'person-1': part } = await sealed();
    const key = (await vault.openingKeys(['person-1/1'])).get('person-1/1');
    if (!part || !key || key === 'erased') throw new Error('there is no such part');
    const head = partHead('ngo-a', context, part);
    const secret = partSecret(key, part.salt, head);
    expect(openDisclosedPart(secret, head, part)).toEqual(personal['person-1']);
  });
});
