import type { RecordedEvent } from '#kernel';
import type { EventStore } from './port.ts';

/** So many streams are read at a time: no more are ever in memory. */
const PAGE = 50;

/** The ids of a category, page by page. */
export interface Ids {
  /**
   * The next ids after this one ('' at first), in order, at most so many; none when there are no more. Every one that was
   * stored before the first call MUST be among them.
   */
  after(id: string, limit: number): Promise<readonly string[]>;
}

/** The history of each stream of a category whose id comes after `start` ('' for all), in the order of the ids. */
export async function* pageByPage(
  store: Pick<EventStore, 'readStreams'>,
  { category, ids, start = '' }: { readonly category: string; readonly ids: Ids; readonly start?: string },
): AsyncGenerator<readonly [id: string, history: readonly RecordedEvent[]]> {
  let page = await ids.after(start, PAGE);
  while (page.length > 0) {
    const streams = await store.readStreams(page.map((id) => `${category}-${id}`));
    for (const id of page) yield [id, streams.get(`${category}-${id}`) ?? []];
    page = await ids.after(page.at(-1) ?? '', PAGE);
  }
}
