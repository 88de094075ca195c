import { randomUUID } from 'node:crypto';
import {
  idsOf,
  newStreamId,
  type Subject,
  sampleEvent,
  sampleEvents,
  sampleRequest,
  stored,
} from './samples.contract.ts';

export const idempotency = (store: Subject): void => {
  describe('a repeated request', () => {
    it('answers with the first result and stores nothing', async () => {
      const request = sampleRequest({ expected: 'none', events: sampleEvents(2) });
      const [first] = await store().append([request]);
      const again = await store().append([request, request]);
      const duplicate = { ...first, kind: 'duplicate' };
      expect(again).toEqual([duplicate, duplicate]);
      expect(await store().readStream(request.streamId)).toHaveLength(2);
    });

    it('is known by its command id, also under another stream, expectation and events', async () => {
      const commandId = randomUUID();
      const events = await stored(store(), { commandId, events: sampleEvents(3) });
      const other = sampleRequest({ commandId, expected: 7, events: sampleEvents(1) });
      expect(await store().append([other])).toEqual([{ kind: 'duplicate', events }]);
      expect(await store().readStream(other.streamId)).toEqual([]);
    });

    it('is known by its first event, also under another command id', async () => {
      const [first, second] = await stored(store(), { events: sampleEvents(2) });
      const other = sampleRequest({ expected: 'exists', events: [sampleEvent({ id: first?.id ?? '' })] });
      expect(await store().append([other])).toEqual([{ kind: 'duplicate', events: [first, second] }]);
      expect(await store().readStream(other.streamId)).toEqual([]);
    });

    it('is a duplicate rather than a conflict when its stream moved on', async () => {
      const request = sampleRequest({ expected: 'none' });
      const [first] = await store().append([request]);
      await stored(store(), { streamId: request.streamId, expected: 1 });
      expect(await store().append([request])).toEqual([{ ...first, kind: 'duplicate' }]);
    });

    it('may succeed when the first try met a conflict', async () => {
      const streamId = newStreamId();
      const request = sampleRequest({ streamId, expected: 1 });
      const [early] = await store().append([request]);
      await stored(store(), { streamId });
      const [late] = await store().append([request]);
      expect([early?.kind, late?.kind]).toEqual(['conflict', 'appended']);
    });

    it('is stored once when it is sent many times at once', async () => {
      const commandId = randomUUID();
      const attempts = Array.from({ length: 20 }, () =>
        sampleRequest({ commandId, events: sampleEvents(2) }),
      );
      const results = await Promise.all(attempts.map((request) => store().append([request])));
      const kinds = results.map(([result]) => result?.kind);
      expect(kinds.filter((kind) => kind === 'appended')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'duplicate')).toHaveLength(19);
      const answers = results.map(([result]) =>
        result?.kind === 'conflict' ? [] : idsOf(result?.events ?? []),
      );
      expect(new Set(answers.map((ids) => ids.join())).size).toBe(1);
      expect(idsOf(await store().readCommand(commandId))).toEqual(answers[0]);
    });
  });
};
