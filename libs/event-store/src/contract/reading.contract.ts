import { randomUUID } from 'node:crypto';
import { everythingAfter, newStreamId, type Subject, sampleEvents, stored } from './samples.contract.ts';

const ISO_MILLISECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const reading = (store: Subject, { gapless }: { readonly gapless: boolean }): void => {
  describe('reading', () => {
    it('one stream, from a version, limited, forwards and backwards', async () => {
      const streamId = newStreamId();
      await stored(store(), { streamId, events: sampleEvents(5) });
      const versions = async (options?: Parameters<ReturnType<Subject>['readStream']>[1]) =>
        (await store().readStream(streamId, options)).map(({ version }) => version);
      expect(await versions()).toEqual([1, 2, 3, 4, 5]);
      expect(await versions({ from: 3 })).toEqual([3, 4, 5]);
      expect(await versions({ from: 2, limit: 2 })).toEqual([2, 3]);
      expect(await versions({ from: 6 })).toEqual([]);
      expect(await versions({ direction: 'backwards' })).toEqual([5, 4, 3, 2, 1]);
      expect(await versions({ direction: 'backwards', from: 3 })).toEqual([3, 2, 1]);
      expect(await versions({ direction: 'backwards', limit: 1 })).toEqual([5]);
      expect(await versions({ direction: 'backwards', from: 99, limit: 2 })).toEqual([5, 4]);
    });

    it('a stream that does not exist gives nothing', async () => {
      expect(await store().readStream(newStreamId())).toEqual([]);
    });

    it('several streams, each in order, without those that have no events', async () => {
      const [one, two, none] = [newStreamId(), newStreamId(), newStreamId()];
      const first = await stored(store(), { streamId: one, events: sampleEvents(2) });
      const other = await stored(store(), { streamId: two });
      const more = await stored(store(), { streamId: one });
      const streams = await store().readStreams([two, one, none]);
      expect(new Map(streams)).toEqual(
        new Map([
          [one, [...first, ...more]],
          [two, other],
        ]),
      );
      expect((await store().readStreams([])).size).toBe(0);
    });

    it('the events of one command', async () => {
      const streamId = newStreamId();
      const commandId = randomUUID();
      await stored(store(), { streamId });
      const events = await stored(store(), { streamId, commandId, events: sampleEvents(3) });
      await stored(store(), { streamId });
      expect(await store().readCommand(commandId)).toEqual(events);
      expect(await store().readCommand(randomUUID())).toEqual([]);
    });

    it('all streams page by page gives the same as all at once, up to the head', async () => {
      const before = await store().head();
      const appended = [
        ...(await stored(store(), { events: sampleEvents(10) })),
        ...(await stored(store(), { events: sampleEvents(1) })),
        ...(await stored(store(), { events: sampleEvents(8) })),
      ];
      expect(await everythingAfter(store(), before, 7)).toEqual(appended);
      expect(await store().readAll(before, 100)).toEqual(appended);
      expect(await store().head()).toBe(appended.at(-1)?.position);
      expect(await store().readAll(await store().head(), 10)).toEqual([]);
    });

    it('one category, stretch by stretch up to the head, also where a stretch has none of it', async () => {
      const before = await store().head();
      const streamId = `person-${randomUUID()}`;
      const other = () => stored(store(), { streamId: `personal-${randomUUID()}`, events: sampleEvents(4) });
      await other();
      const first = await stored(store(), { streamId, events: sampleEvents(3) });
      await other();
      const second = await stored(store(), { streamId, events: sampleEvents(2) });
      await other();
      const head = await store().head();
      const stretches = [await store().readCategory('person', before, 3)];
      while (stretches.at(-1)?.more) {
        stretches.push(await store().readCategory('person', stretches.at(-1)?.upTo ?? head, 3));
      }
      expect(stretches.flatMap(({ events }) => events)).toEqual([...first, ...second]);
      expect(stretches.at(-1)?.upTo).toBe(head);
      for (const [index, { events, upTo }] of stretches.entries()) {
        const after = stretches[index - 1]?.upTo ?? before;
        expect(events.every(({ position }) => position > after && position <= upTo)).toBe(true);
      }
      expect(await store().readCategory('person', head, 10)).toEqual({ events: [], upTo: head, more: false });
    });

    it('positions increase and the time of recording never decreases', async () => {
      const before = await store().head();
      await Promise.all(Array.from({ length: 50 }, () => stored(store(), { events: sampleEvents(3) })));
      const events = await everythingAfter(store(), before);
      expect(events).toHaveLength(150);
      for (const [index, { position, recordedAt }] of events.entries()) {
        const last = events[index - 1];
        expect(position).toBeGreaterThan(last?.position ?? before);
        expect(recordedAt).toMatch(ISO_MILLISECONDS);
        expect(recordedAt >= (last?.recordedAt ?? '')).toBe(true);
      }
      if (gapless) expect(events.at(-1)?.position).toBe(before + events.length);
    });
  });
};
