import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  checkConsistency,
  checkInclusion,
  leafHash,
  parseCheckpoint,
  parseLogProof,
  parseNote,
  readEntryBundle,
} from '#notary';
import { BEGINNING } from '../support/scenario.ts';
import { served } from '../support/served.ts';
import { tamper } from '../support/tamper.ts';

/** Nothing is recorded but what these tests record. */
const jejak = served({ TIMERS_POLL_MS: '3600000' });
const auditor = { 'x-user': 'auditor-1', 'x-role': 'AUD' };

const get = async (path: string, headers: Record<string, string> = auditor) => {
  const response = await fetch(jejak.server.url + path, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, bytes, text: bytes.toString() };
};
const checkpointNow = async () =>
  parseCheckpoint(parseNote((await get('/api/log/checkpoint', {})).text).text);

/** The checkpoint that has all that is stored. */
const caughtUp = async () => {
  const { head } = (await jejak.client.get('/health/ready')).body;
  for (;;) {
    const checkpoint = await checkpointNow();
    if (checkpoint.size >= head) return checkpoint;
    await sleep(50);
  }
};
const hashesIn = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => Buffer.from(line, 'base64'));
const verifyStore = () =>
  promisify(execFile)(process.execPath, [
    'dist/apps/cli/src/main.js',
    'verify',
    'store',
    '--url',
    jejak.server.url,
  ]);

it('proves to a stranger that an event is in the log, and that the log only grew', async () => {
  const { id } = await jejak.stage.tell(BEGINNING.case);
  const earlier = await caughtUp();
  const { events } = (await jejak.client.get(`/api/cases/${id}/events`)).body;
  await jejak.stage.tell(BEGINNING.case);
  const { size, root } = await caughtUp();

  const { index, hashes, checkpoint } = parseLogProof(
    (await get(`/api/log/proofs/inclusion?eventId=${events[0].id}`)).text,
  );
  const signed = parseCheckpoint(parseNote(checkpoint).text);
  expect(signed).toEqual({ origin: 'jejak.local/jejak/log1', size, root });
  const width = Math.min(size, 256);
  const path = width === 256 ? '000' : `000.p/${width}`;
  const leaves = readEntryBundle((await get(`/api/log/tile/entries/${path}`)).bytes);
  const leaf = leaves[index] as Uint8Array;
  expect(JSON.parse(new TextDecoder().decode(leaf))).toMatchObject({ id: events[0].id, ver: '1' });
  checkInclusion({ index, size, root, leaf: leafHash(leaf), proof: hashes });
  const tile = (await get(`/api/log/tile/0/${path}`, {})).bytes;
  expect(tile.subarray(index * 32, index * 32 + 32)).toEqual(Buffer.from(leafHash(leaf)));

  const proof = hashesIn((await get(`/api/log/proofs/consistency?from=${earlier.size}&to=${size}`, {})).text);
  checkConsistency({ from: earlier.size, to: size, fromRoot: earlier.root, toRoot: root, proof });
});

it('shows leaves to auditors only, and nothing that is not there', async () => {
  const advocate = { 'x-user': 'advocate-1', 'x-role': 'ADV' };
  expect(await get('/api/log/tile/entries/000.p/1', advocate)).toMatchObject({ status: 403 });
  expect(await get('/api/log/rescan', advocate)).toMatchObject({ status: 403 });
  expect(await get('/api/log/proofs/inclusion?eventId=x')).toMatchObject({ status: 422 });
  for (const path of [
    'tile/0/x001/000',
    'tile/0/nothing',
    'tile/entries/x001/000',
    'proofs/consistency?from=2&to=1',
    'proofs/inclusion?eventId=01a20d4a-a160-7278-9dd9-1faa9260de89',
  ]) {
    expect({ path, status: (await get(`/api/log/${path}`)).status }).toEqual({ path, status: 404 });
  }
});

it('says what the notary does among the figures and the health', async () => {
  const { size } = await caughtUp();
  expect((await jejak.client.get('/health/ready')).body.notary).toEqual({
    size,
    lag: 0,
    signedAt: expect.any(String),
  });
  const { text } = await get('/metrics');
  expect(text).toMatch(/^jejak_notary_lag 0$/m);
  expect(text).toMatch(/^jejak_notary_halted 0$/m);
});

it('names the event that was changed behind its back, and proves nothing of it any more', async () => {
  const { size } = await caughtUp();
  expect((await verifyStore()).stdout).toBe(`${size} leaves compared, none differs\n`);
  await tamper(
    jejak.database,
    `update jejak.event set body = replace(body, '"role":', '"rule":') where position = 3`,
  );
  await expect(verifyStore()).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^LEAF_MISMATCH at index 2: .*\n$/),
  });
  const leaves = readEntryBundle((await get('/api/log/tile/entries/000.p/3')).bytes);
  const { id } = JSON.parse(new TextDecoder().decode(leaves[2]));
  const { status, text } = await get(`/api/log/proofs/inclusion?eventId=${id}`);
  expect([status, JSON.parse(text).code]).toEqual([409, 'log/leaf-mismatch']);
});
