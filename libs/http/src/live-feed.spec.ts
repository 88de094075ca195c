import { firstValueFrom, take, toArray } from 'rxjs';
import { type EventStore, MemoryEventStore, newId } from '#event-store';
import { LiveFeed } from './live-feed.ts';

class WatchedStore extends MemoryEventStore {
  followers = 0;

  override async *subscribe(after: number, signal: AbortSignal) {
    this.followers++;
    yield* super.subscribe(after, signal);
    this.followers--;
  }
}

const note = async (store: EventStore, streamId: string) => {
  const commandId = newId();
  await store.append([
    {
      streamId,
      expected: 'any',
      commandId,
      events: [
        {
          type: 'NoteAdded',
          schema: 1,
          data: {},
          id: newId(),
          occurredAt: { value: null, precision: 'unknown' },
          actor: { id: 'advocate-1', role: 'ADV' },
          meta: { commandId, action: 'addNote' },
        },
      ],
    },
  ]);
};

describe('the live feed of a case', () => {
  it('brings what is there, then what comes, and follows the store only meanwhile', async () => {
    const store = new WatchedStore();
    const feed = new LiveFeed(store);
    await note(store, 'case-1');
    expect(store.followers).toBe(0);
    const three = firstValueFrom(feed.of('case-1', 0).pipe(take(3), toArray()));
    await note(store, 'case-1');
    await note(store, 'case-2');
    await note(store, 'case-1');
    expect((await three).map(({ id }) => id)).toEqual(['1', '2', '3']);
    await note(store, 'case-1');
    expect(store.followers).toBe(0);
    feed.onModuleDestroy();
  });
});
