import { randomUUID } from 'node:crypto';
import { type ExpectedVersion, UnstorableEvent } from '../port.ts';
import {
  idsOf,
  newStreamId,
  type Subject,
  sampleEvent,
  sampleEvents,
  sampleRequest,
  stored,
} from './samples.contract.ts';

export const appending = (store: Subject): void => {
  describe('appending', () => {
    it('numbers the events of a stream from 1 without gaps', async () => {
      const streamId = newStreamId();
      const first = await stored(store(), { streamId, events: sampleEvents(2) });
      const second = await stored(store(), { streamId, events: sampleEvents(3) });
      expect([...first, ...second].map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    });

    it('answers with the events exactly as they will be read', async () => {
      const streamId = newStreamId();
      const answer = await stored(store(), { streamId, events: sampleEvents(3) });
      expect(await store().readStream(streamId)).toEqual(answer);
    });

    it('keeps what was said at the moment of appending, whatever the caller changes afterwards', async () => {
      const streamId = newStreamId();
      const data = { note: 'as said' };
      const appended = store().append([sampleRequest({ streamId, events: [sampleEvent({ data })] })]);
      data.note = 'changed';
      await appended;
      expect(await store().readStream(streamId)).toMatchObject([{ data: { note: 'as said' } }]);
    });

    const expectations: [ExpectedVersion, onMissing: string, onTwoEvents: string][] = [
      ['none', 'appended', 'conflict'],
      [0, 'appended', 'conflict'],
      ['exists', 'conflict', 'appended'],
      ['any', 'appended', 'appended'],
      [2, 'conflict', 'appended'],
      [1, 'conflict', 'conflict'],
      [3, 'conflict', 'conflict'],
      [Number.MAX_SAFE_INTEGER, 'conflict', 'conflict'],
    ];
    it.each(expectations)('expecting %p: %s to a missing stream, %s to one of two events', async (...row) => {
      const [expected, onMissing, onTwoEvents] = row;
      const [missing, present] = [newStreamId(), newStreamId()];
      await stored(store(), { streamId: present, events: sampleEvents(2) });
      const results = await store().append([
        sampleRequest({ streamId: missing, expected }),
        sampleRequest({ streamId: present, expected }),
      ]);
      expect(results.map(({ kind }) => kind)).toEqual([onMissing, onTwoEvents]);
      expect(await store().readStream(missing)).toHaveLength(onMissing === 'appended' ? 1 : 0);
      expect(await store().readStream(present)).toHaveLength(onTwoEvents === 'appended' ? 3 : 2);
    });

    it('tells a writer who was too late where the stream stands now', async () => {
      const streamId = newStreamId();
      await stored(store(), { streamId, events: sampleEvents(4) });
      const results = await store().append([
        sampleRequest({ streamId, expected: 'none' }),
        sampleRequest({ streamId, expected: 3 }),
        sampleRequest({ expected: 'exists' }),
      ]);
      expect(results).toEqual([
        { kind: 'conflict', version: 4 },
        { kind: 'conflict', version: 4 },
        { kind: 'conflict', version: 0 },
      ]);
    });

    it('gives results in the order of the requests, which build upon each other', async () => {
      const streamId = newStreamId();
      const commandId = randomUUID();
      const results = await store().append([
        sampleRequest({ streamId, expected: 'none' }),
        sampleRequest({ streamId, expected: 1, commandId }),
        sampleRequest(),
        sampleRequest({ streamId, expected: 1 }),
        sampleRequest({ commandId }),
        sampleRequest({ streamId, expected: 2 }),
      ]);
      expect(results.map(({ kind }) => kind)).toEqual([
        'appended',
        'appended',
        'appended',
        'conflict',
        'duplicate',
        'appended',
      ]);
      expect(await store().readStream(streamId)).toHaveLength(3);
    });

    it('does nothing when nothing is asked', async () => {
      expect(await store().append([])).toEqual([]);
    });
  });

  describe('a request that cannot be stored', () => {
    const poisons = {
      'a lone surrogate': async () => [sampleEvent({ data: { name: 'Siti \ud800' } })],
      'an event id that another command has used': async () => {
        const [taken] = await stored(store());
        return [sampleEvent(), sampleEvent({ id: taken?.id ?? '' })];
      },
    };
    it.each(Object.entries(poisons))(
      '(%s) fails alone, in one call and beside other calls',
      async (_, poison) => {
        const [a, b, c, d] = [sampleRequest(), sampleRequest(), sampleRequest(), sampleRequest()];
        const poisoned = sampleRequest({ events: await poison() });
        const outcomes = await Promise.allSettled([
          store().append([a, poisoned, b]),
          store().append([c]),
          store().append([poisoned]),
          store().append([d]),
        ]);
        expect(outcomes.map(({ status }) => status)).toEqual([
          'rejected',
          'fulfilled',
          'rejected',
          'fulfilled',
        ]);
        await expect(store().append([poisoned])).rejects.toThrow(UnstorableEvent);
        for (const { streamId, events } of [a, b, c, d]) {
          expect(idsOf(await store().readStream(streamId))).toEqual(idsOf(events));
        }
        expect(await store().readStream(poisoned.streamId)).toEqual([]);
        expect(await store().readCommand(poisoned.commandId)).toEqual([]);
      },
    );
  });
};
