import { sampleRequest } from './contract/samples.contract.ts';
import { eventStoreContract } from './event-store.contract.ts';
import { MemoryEventStore } from './memory.ts';

eventStoreContract('MemoryEventStore', { open: async () => new MemoryEventStore(), gapless: true });

it('the time of recording stands still while the clock runs backwards', async () => {
  const hours = ['10', '09', '11'];
  const store = new MemoryEventStore(() => Date.parse(`2026-01-31T${hours.shift()}:00:00Z`));
  for (const request of [sampleRequest(), sampleRequest(), sampleRequest()]) await store.append([request]);
  expect((await store.readAll(0, 10)).map(({ recordedAt }) => recordedAt)).toEqual([
    '2026-01-31T10:00:00.000Z',
    '2026-01-31T10:00:00.000Z',
    '2026-01-31T11:00:00.000Z',
  ]);
});
