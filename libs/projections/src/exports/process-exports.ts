import { Injectable } from '@nestjs/common';
import type { EventStore } from '#event-store';
import { type CaseLog, caseLog } from './case-log.ts';
import { ocelOf } from './ocel.ts';
import { drawPseudonyms, type Pseudonym } from './pseudonyms.ts';
import { xesOf } from './xes.ts';

/** So many cases are read at a time: no more are ever in memory. */
const PAGE = 50;

/** Which cases there are, page by page. Every case that was stored before the first call MUST be among them. */
export interface CasePages {
  after(id: string, limit: number): Promise<readonly string[]>;
}

/** How cases went, for process mining: under pseudonyms drawn anew for each export, without anything that people wrote. */
@Injectable()
export class ProcessExports {
  constructor(
    private readonly store: Pick<EventStore, 'head' | 'readStreams'>,
    private readonly ids: CasePages,
  ) {}

  /** OCEL 2.0 as JSON: all cases as they are now, whatever is recorded while it is read. */
  async *ocel(): AsyncGenerator<string> {
    const [head, name] = [await this.store.head(), drawPseudonyms()];
    yield* ocelOf(() => this.logs(head, name));
  }

  /** XES as XML: the same events, a trace per case. */
  async *xes(): AsyncGenerator<string> {
    yield* xesOf(this.logs(await this.store.head(), drawPseudonyms()));
  }

  private async *logs(head: number, name: Pseudonym): AsyncGenerator<CaseLog> {
    let page = await this.ids.after('', PAGE);
    while (page.length > 0) {
      const streams = await this.store.readStreams(page.map((id) => `case-${id}`));
      for (const id of page) {
        const history = (streams.get(`case-${id}`) ?? []).filter(({ position }) => position <= head);
        if (history.length > 0) yield caseLog(id, history, name);
      }
      page = await this.ids.after(page.at(-1) ?? '', PAGE);
    }
  }
}
