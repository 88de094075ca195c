import { MemoryEventStore } from '#event-store';
import { gathered } from './gathered.ts';
import { append } from './tally.ts';

it('a view rests at the end of the log only, and then gets all that was recorded meanwhile', async () => {
  const store = new MemoryEventStore();
  for (let number = 0; number < 1_500; number++) await append(store, 'a', number);
  const stop = new AbortController();
  const reached: number[] = [];
  const rests: number[] = [];
  const rest = async () => {
    rests.push(reached.at(-1) ?? 0);
    for (let number = 0; number < 10; number++) await append(store, 'b', number);
    if (rests.length === 3) stop.abort();
  };
  for await (const { upTo } of gathered(store.followCategory('tally', 0, stop.signal), rest))
    reached.push(upTo);
  expect(reached).toEqual([1_000, 1_500, 1_510, 1_520]);
  expect(rests).toEqual([1_500, 1_510, 1_520]);
});
