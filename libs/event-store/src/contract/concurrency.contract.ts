import type { EventStore } from '../port.ts';
import { newStreamId, type Subject, sampleEvent, sampleRequest } from './samples.contract.ts';

/** Appends at the version it believes in, until it is right; returns the id and version that were acknowledged. */
const appendEventually = async (store: EventStore, streamId: string, believed: number) => {
  const event = sampleEvent();
  const request = sampleRequest({ streamId, events: [event] });
  for (let expected = believed; ; ) {
    const [result] = await store.append([{ ...request, expected }]);
    if (result?.kind === 'appended') return { id: event.id, version: expected + 1 };
    if (result?.kind !== 'conflict') throw new Error(`Unexpected: ${JSON.stringify(result)}`);
    expected = result.version;
  }
};

export const concurrency = (store: Subject): void => {
  describe('many writers', () => {
    it('on one stream, each with an expected version: what was acknowledged is there, once, at its version', async () => {
      const streamId = newStreamId();
      const write = async () => {
        const acknowledged: { id: string; version: number }[] = [];
        for (let turn = 0; turn < 50; turn++) {
          const believed = acknowledged.at(-1)?.version ?? 0;
          acknowledged.push(await appendEventually(store(), streamId, believed));
        }
        return acknowledged;
      };
      const acknowledged = (await Promise.all(Array.from({ length: 24 }, write))).flat();
      const events = await store().readStream(streamId);
      expect(events).toHaveLength(1_200);
      expect(events.map(({ id, version }) => ({ id, version }))).toEqual(
        acknowledged.toSorted((a, b) => a.version - b.version),
      );
    }, 60_000);

    it('on many streams, sent at once: each stream holds exactly what was sent to it', async () => {
      const streams = Array.from({ length: 40 }, newStreamId);
      const requests = Array.from({ length: 3_000 }, (_, n) =>
        sampleRequest({
          streamId: streams[n % streams.length] ?? '',
          events: [sampleEvent({ data: { n } })],
        }),
      );
      const calls = Array.from({ length: 100 }, (_, call) => requests.slice(call * 30, call * 30 + 30));
      const results = (await Promise.all(calls.map((call) => store().append(call)))).flat();
      expect(results.every(({ kind }) => kind === 'appended')).toBe(true);
      const found = await store().readStreams(streams);
      for (const [index, streamId] of streams.entries()) {
        const numbers = found.get(streamId)?.map(({ data }) => data.n) ?? [];
        const sent = requests.flatMap((_, n) => (n % streams.length === index ? [n] : []));
        expect(new Set(numbers)).toEqual(new Set(sent));
        expect(numbers).toHaveLength(sent.length);
      }
    }, 60_000);
  });
};
