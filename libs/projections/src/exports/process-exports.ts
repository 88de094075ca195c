import { Injectable } from '@nestjs/common';
import { type EventStore, type Ids, pageByPage } from '#event-store';
import { type CaseLog, caseLog } from './case-log.ts';
import { ocelOf } from './ocel.ts';
import { drawPseudonyms, type Pseudonym } from './pseudonyms.ts';
import { xesOf } from './xes.ts';

/** How cases went, for process mining: under pseudonyms drawn anew for each export, without anything that people wrote. */
@Injectable()
export class ProcessExports {
  constructor(
    private readonly store: Pick<EventStore, 'head' | 'readStreams'>,
    private readonly ids: Ids,
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
    for await (const [id, all] of pageByPage(this.store, { category: 'case', ids: this.ids })) {
      const history = all.filter(({ position }) => position <= head);
      if (history.length > 0) yield caseLog(id, history, name);
    }
  }
}
