import { appending } from './contract/appending.contract.ts';
import { concurrency } from './contract/concurrency.contract.ts';
import { content } from './contract/content.contract.ts';
import { following } from './contract/following.contract.ts';
import { idempotency } from './contract/idempotency.contract.ts';
import { leaves } from './contract/leaves.contract.ts';
import { model } from './contract/model.contract.ts';
import { reading } from './contract/reading.contract.ts';
import { stored } from './contract/samples.contract.ts';
import type { EventStore } from './port.ts';

interface Adapter {
  /** Opens the store as another client of it would: what was appended before is there. Nobody else may write meanwhile. */
  readonly open: () => Promise<EventStore>;
  /** Whether the adapter promises positions without gaps, beyond increasing ones. */
  readonly gapless: boolean;
}

/** All that the port promises. Every adapter runs it from its own spec. */
export const eventStoreContract = (name: string, { open, gapless }: Adapter): void => {
  describe(`${name} keeps the event store contract`, () => {
    let store: EventStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    appending(() => store);
    idempotency(() => store);
    reading(() => store, { gapless });
    following(() => store);
    content(() => store);
    leaves(() => store);
    concurrency(() => store);
    model(() => store);

    it('ends its feeds when it is closed, and lets the appends under way finish', async () => {
      const closing = await open();
      const appended = stored(closing);
      const feed = closing.subscribe(await closing.head(), new AbortController().signal);
      const ended = (async () => {
        for await (const batch of feed) expect(batch.length).toBeGreaterThan(0);
      })();
      await closing.close();
      await ended;
      expect(await appended).toHaveLength(1);
    });
  });
};
