import type { RecordedEvent } from '#kernel';
import { Api } from '../api.ts';
import { read } from './files.ts';

type History = readonly RecordedEvent[];

/** The histories in a JSON file: a list of what `GET /api/cases/{id}/events` answers, or of lists of events. */
export const historiesIn = async (file: string): Promise<readonly History[]> => {
  const all = JSON.parse(await read(file)) as readonly (History | { readonly events: History })[];
  return all.map((one) => ('events' in one ? one.events : one));
};

interface CaseList {
  readonly items: readonly { readonly id: string }[];
  readonly next?: string;
}

/** The histories of all cases of a running server. */
export const historiesOf = async (url: string, as: string): Promise<readonly History[]> => {
  const api = new Api(url);
  const histories: History[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const page: CaseList = await api.get(
      `/api/cases${cursor && `?cursor=${encodeURIComponent(cursor)}`}`,
      as,
    );
    for (const { id } of page.items) {
      histories.push((await api.get<{ events: History }>(`/api/cases/${id}/events`, as)).events);
    }
    cursor = page.next;
  }
  return histories;
};
