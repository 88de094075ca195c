import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, type RecordedEvent, type SealedPart } from '#kernel';
import { leafHashOf, leafOf, parseLeaf } from '#leaf';
import { UnstorableEvent } from '../port.ts';
import {
  newStreamId,
  type Subject,
  sampleEvent,
  sampleEvents,
  sampleRequest,
  stored,
} from './samples.contract.ts';

const TENANT = 'jejak';
const bytes = (count: number) => randomBytes(count).toString('base64');
const sealedPart = (n: string): SealedPart => ({
  n,
  k: 'person-1/1',
  kc: bytes(32),
  salt: bytes(32),
  ct: bytes(60),
});

/** The leaves that these events of one stream must have, computed anew. */
const leavesOf = (history: readonly RecordedEvent[]): readonly string[] =>
  history.map((event, index) => {
    const before = history[index - 1];
    return leafOf(TENANT, event, before ? leafHashOf(before.leaf) : null);
  });

/** The store under test MUST be one of the tenant `jejak`. */
export const leaves = (store: Subject): void => {
  const leavesRead = async (streamId: string) => {
    const history = await store().readStream(streamId);
    const read = history.map(({ leaf }) => leaf);
    expect(read).toEqual(leavesOf(history));
    return read;
  };

  describe('the leaf of an event', () => {
    it('is canonical JSON, and says which event of which stream it is, and when it was recorded', async () => {
      const event = sampleEvent();
      const [answer] = await stored(store(), { events: [event] });
      const leaf = parseLeaf(answer?.leaf ?? '');
      expect(answer?.leaf).toBe(canonicalJson(leaf));
      expect(leaf).toMatchObject({
        actor: 'u1',
        id: event.id,
        prev: null,
        rec: answer?.recordedAt,
        schema: '1',
        stream: answer?.streamId,
        tenant: TENANT,
        type: 'ConsentRecorded',
        ver: '1',
      });
    });

    it('holds the hash of the leaf before it in the stream, within one append and from one to the next', async () => {
      const streamId = newStreamId();
      for (const count of [1, 3, 1, 2]) {
        await stored(store(), { streamId, events: sampleEvents(count) });
        await stored(store());
      }
      const read = await leavesRead(streamId);
      expect(read.map((leaf) => parseLeaf(leaf).ver)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
      expect(read.map((leaf) => parseLeaf(leaf).prev)).toEqual([null, ...read.slice(0, -1).map(leafHashOf)]);
    });

    it('is chained where many write to many streams at once', async () => {
      const streams = Array.from({ length: 5 }, newStreamId);
      await Promise.all(
        Array.from({ length: 60 }, (_, turn) =>
          store().append([
            sampleRequest({ streamId: streams[turn % 5] as string, events: sampleEvents((turn % 3) + 1) }),
            sampleRequest({ streamId: streams[(turn * 3) % 5] as string }),
          ]),
        ),
      );
      const counts = await Promise.all(streams.map(async (stream) => (await leavesRead(stream)).length));
      expect(counts.reduce((sum, count) => sum + count)).toBe(180);
    });

    it('follows from what is read, whatever was stored', async () => {
      const json = fc
        .jsonValue({ stringUnit: 'binary' })
        .map((value) => JSON.parse(JSON.stringify(value)))
        .filter((value) => !JSON.stringify(value).includes('\\u0000'));
      await fc.assert(
        fc.asyncProperty(json, json, async (value, more) => {
          const event = sampleEvent({
            data: { value, gone: undefined },
            meta: { commandId: 'c', action: 'a', more },
            onBehalfOf: 'u2',
            actor: { id: 'staff "ü"\\', role: 'r' },
          });
          const [answer] = await stored(store(), { events: [event] });
          expect(await leavesRead(answer?.streamId ?? '')).toEqual([answer?.leaf]);
        }),
        { numRuns: 30 },
      );
    });

    it('commits to every sealed part, with its key, in the order of their names', async () => {
      const names = Array.from({ length: 11 }, (_, index) => `p${index + 1}`);
      const sealed = Object.fromEntries(
        names.map((name) => [`subject-${name}`, sealedPart(name)]).toReversed(),
      );
      const [answer] = await stored(store(), { events: [sampleEvent({ sealed })] });
      const [leaf = ''] = await leavesRead(answer?.streamId ?? '');
      expect(parseLeaf(leaf).parts.map(({ n }) => n)).toEqual(['pub', ...names]);
      expect(answer?.sealed).toEqual(sealed);
    });

    it('is another for the same words, so that nobody guesses them from it', async () => {
      const [one] = await stored(store());
      const [other] = await stored(store());
      const pub = (event?: RecordedEvent) => parseLeaf(event?.leaf ?? '').parts[0]?.c;
      expect(pub(one)).not.toBe(pub(other));
      expect(one?.salt).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    });

    it('is the first one when the request is repeated', async () => {
      const request = sampleRequest({ commandId: randomUUID(), events: sampleEvents(2) });
      const [first] = await store().append([request]);
      const [again] = await store().append([request]);
      expect(again).toEqual({ ...first, kind: 'duplicate' });
      expect(await leavesRead(request.streamId)).toHaveLength(2);
    });

    it('is never longer than the log takes', async () => {
      const names = Array.from({ length: 600 }, (_, index) => `p${index + 1}`);
      const sealed = Object.fromEntries(names.map((name) => [name, sealedPart(name)]));
      const request = sampleRequest({ events: [sampleEvent({ sealed })] });
      await expect(store().append([request])).rejects.toThrow(UnstorableEvent);
    });
  });
};
