import { randomUUID } from 'node:crypto';
import type { RecordedEvent } from '#kernel';
import {
  everythingAfter,
  followUntil,
  idsOf,
  type Subject,
  sampleEvent,
  sampleEvents,
  stored,
} from './samples.contract.ts';

export const following = (store: Subject): void => {
  describe('following', () => {
    it('gives what is there and then what comes, each once and in order, while many write', async () => {
      const before = await store().head();
      await stored(store(), { events: sampleEvents(700) });
      await stored(store(), { events: sampleEvents(600) });
      const last = sampleEvent();
      const fromStart = followUntil(store(), last.id, before);
      const write = async () => {
        for (let turn = 0; turn < 25; turn++) await stored(store(), { events: sampleEvents(2) });
      };
      const writers = Array.from({ length: 8 }, write);
      await stored(store());
      const middle = await store().head();
      const fromMiddle = followUntil(store(), last.id, middle);
      await Promise.all(writers);
      await stored(store(), { events: [last] });
      const all = await everythingAfter(store(), before);
      expect(all).toHaveLength(1_300 + 400 + 1 + 1);
      expect(idsOf(await fromStart)).toEqual(idsOf(all));
      expect(await fromMiddle).toEqual(all.filter(({ position }) => position > middle));
    });

    it('waits for the next event when there is none', async () => {
      const next = sampleEvent();
      const waiting = followUntil(store(), next.id, await store().head());
      const appended = await stored(store(), { events: [next] });
      expect(await waiting).toEqual(appended);
    });

    it('gives one category, and how far it came where there is nothing of it', async () => {
      const before = await store().head();
      const [streamId, stop] = [`person-${randomUUID()}`, new AbortController()];
      const first = await stored(store(), { streamId, events: sampleEvents(2) });
      await stored(store(), { events: sampleEvents(1_000) });
      const feed = store().followCategory('person', before, stop.signal)[Symbol.asyncIterator]();
      const seen: RecordedEvent[] = [];
      let reached = before;
      const followTo = async (position: number) => {
        while (reached < position) {
          const { events, upTo } = (await feed.next()).value ?? stop.signal.throwIfAborted();
          expect(upTo).toBeGreaterThan(reached);
          seen.push(...events);
          reached = upTo;
        }
      };
      await followTo(await store().head());
      expect(seen).toEqual(first);
      const [other] = await stored(store());
      await followTo(other?.position ?? 0);
      const second = await stored(store(), { streamId });
      await followTo(second[0]?.position ?? 0);
      expect(seen).toEqual([...first, ...second]);
      const more = feed.next();
      stop.abort();
      expect(await more).toMatchObject({ done: true });
    });

    it('ends when it is told to while it waits', async () => {
      const stop = new AbortController();
      const feed = store()
        .subscribe(await store().head(), stop.signal)
        [Symbol.asyncIterator]();
      const first = feed.next();
      await stored(store());
      expect(await first).toMatchObject({ done: false });
      const second = feed.next();
      stop.abort();
      expect(await second).toMatchObject({ done: true });
    });

    it('gives nothing when it was told to end before it began', async () => {
      await stored(store());
      const batches: unknown[] = [];
      for await (const batch of store().subscribe(0, AbortSignal.abort())) batches.push(batch);
      expect(batches).toEqual([]);
    });
  });
};
