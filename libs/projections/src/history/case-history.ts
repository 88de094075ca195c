import { Injectable } from '@nestjs/common';
import { type CaseState, cases, caseWords } from '#cases';
import { EventStore } from '#event-store';
import type { Ledger, RecordedEvent } from '#kernel';
import { type CaseView, caseView } from './case-view.ts';
import { knownAt, type Moment } from './known-at.ts';
import { namesOf, personStreamsIn } from './names.ts';
import { type TimelineEntry, type TimelineOptions, timelineOf } from './timeline.ts';

type Telling = Pick<TimelineOptions, 'order' | 'language' | 'complete'>;

/** Reads cases from their own streams, so that what it tells of any moment is exactly what the events say. */
@Injectable()
export class CaseHistory {
  constructor(private readonly store: EventStore) {}

  /** The legal timeline as known at the moment; empty when nothing was known of the case then. */
  async timeline(
    streamId: string,
    { order, language, complete, ...moment }: Moment & Telling,
  ): Promise<readonly TimelineEntry[]> {
    const { ledger, names } = await this.asKnown(streamId, moment);
    return timelineOf(cases, ledger.history, { order, language, complete, names, words: caseWords });
  }

  /** The case as known at the moment, or nothing when there was no such case then. */
  async caseAsKnown(streamId: string, moment: Moment): Promise<CaseView | undefined> {
    const { ledger, names } = await this.asKnown(streamId, moment);
    return caseView(ledger, names);
  }

  /** The events as stored, from a version on. */
  events(streamId: string, from = 1): Promise<readonly RecordedEvent[]> {
    return this.store.readStream(streamId, { from });
  }

  private async asKnown(
    streamId: string,
    moment: Moment,
  ): Promise<{ ledger: Ledger<CaseState>; names: ReadonlyMap<string, string> }> {
    const events = knownAt(await this.store.readStream(streamId), moment);
    const persons = await this.store.readStreams(personStreamsIn(events));
    const then = moment.version === undefined ? moment : { knownAt: events.at(-1)?.recordedAt };
    return {
      ledger: cases.extend(cases.empty, events),
      names: namesOf(new Map([...persons].map(([id, stream]) => [id, knownAt(stream, then)]))),
    };
  }
}
