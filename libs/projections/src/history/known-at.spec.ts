import fc from 'fast-check';
import { cases, caseWords } from '#cases';
import { happenedAt, LANGUAGES, type OccurredAt, type RecordedEvent } from '#kernel';
import { CaseHistory } from './case-history.ts';
import { resolveDetails } from './details.ts';
import { knownAt } from './known-at.ts';
import { detailsOf, ERASED } from './personal.ts';
import { type Made, makeHistory, PERSONS, type Step, type Then } from './random-history.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';

/** Many histories, each read at many moments, take a while on a busy machine. */
const PATIENCE_MS = 120_000;

const does = (what: Step['does'], weight: number) => ({ arbitrary: fc.constant(what), weight });
const times: fc.Arbitrary<OccurredAt> = fc.oneof(
  fc.integer({ min: 1, max: 28 }).map((day) => ({
    value: `2022-07-${String(day).padStart(2, '0')}`,
    precision: 'day' as const,
  })),
  fc.constantFrom<OccurredAt>(
    { value: '2022-07', precision: 'month' },
    { value: '2022-07-20/2022-07-24', precision: 'range' },
    { value: '2022-07-30T09:00:00+07:00', precision: 'exact' },
    { value: null, precision: 'unknown' },
  ),
);

const steps = fc.array(
  fc.record<Step>({
    does: fc.oneof(
      does('work', 12),
      does('correct', 4),
      does('retract', 1),
      does('approve', 2),
      does('rename', 1),
    ),
    pick: fc.nat(10_000),
    person: fc.nat(PERSONS.length - 1),
    user: fc.nat(3),
    // Often none: entries of one instant are known together.
    hoursLater: fc.oneof(fc.constant(0), fc.nat(60)),
    occurredAt: times,
  }),
  { minLength: 1, maxLength: 150, size: 'max' },
);

const forEveryMoment = (check: (then: Then, read: CaseHistory, made: Made) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(steps, async (tries) => {
      const made = await makeHistory(tries);
      const read = new CaseHistory(made.store);
      for (const then of made.moments) await check(then, read, made);
    }),
    { numRuns: 12 },
  );

/** What was recorded at that very instant was known. */
const endOfInstant = ({ moments }: Made, { recordedAt }: Then): Then =>
  moments.findLast((moment) => moment.recordedAt === recordedAt) as Then;

const shown = ({ ledger }: Then) => resolveDetails(ledger.state, detailsOf(ledger.history));
const ids = (entries: readonly (TimelineEntry | RecordedEvent)[]) =>
  entries.map((entry) => ('entryId' in entry ? entry.entryId : entry.id));

/** Said anew, by looking through all that was there: how an entry stood. */
const standingIn = (history: readonly RecordedEvent[], entryId: string): TimelineEntry['standing'] => {
  const naming = (type: string, field: string, id: string) =>
    history.filter((event) => event.type === type && event.data[field] === id);
  const isInForce = ({ id, data }: RecordedEvent) =>
    data.needsApproval !== true || naming('CorrectionApproved', 'correctionId', id).length > 0;
  const isRetracted = (id: string) => naming('EntryRetracted', 'entryId', id).some(isInForce);
  if (isRetracted(entryId)) return 'retracted';
  const inForce = naming('EntryCorrected', 'entryId', entryId).filter(
    (correction) => isInForce(correction) && !isRetracted(correction.id),
  );
  return inForce.length > 0 ? 'corrected' : 'stands';
};

/** The texts in some value, as long as one that nobody else would say. */
const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.length > 10 ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
};

describe('a case as known at a moment, over random histories', () => {
  it(
    'is exactly the case that people saw then, with the names of that time',
    () =>
      forEveryMoment(async (moment, read, made) => {
        const then = endOfInstant(made, moment);
        const view = await read.caseAsKnown(made.streamId, { knownAt: moment.recordedAt });
        expect(view?.state).toEqual(shown(then));
        expect(view?.version).toBe(then.ledger.history.length);
        for (const [person, name] of Object.entries(view?.people ?? {})) {
          expect(name).toBe(then.names.get(person));
        }
        expect(Object.keys(view?.people ?? {})).toEqual(
          expect.arrayContaining(Object.keys(then.ledger.state.report.victims)),
        );
      }),
    PATIENCE_MS,
  );

  it(
    'is the same when the moment is named by version',
    () =>
      forEveryMoment(async (then, read, made) => {
        const version = then.ledger.history.length;
        const view = await read.caseAsKnown(made.streamId, { version });
        expect(view?.state).toEqual(shown(then));
      }),
    PATIENCE_MS,
  );

  it(
    'equals folding what was recorded by then, and nothing else',
    () =>
      forEveryMoment(async (moment, read, made) => {
        const all = await read.events(made.streamId);
        const prefix = knownAt(all, { knownAt: moment.recordedAt });
        expect(all.slice(0, prefix.length)).toEqual(prefix);
        expect(all[prefix.length]?.recordedAt).not.toBe(moment.recordedAt);
        expect(cases.fold(prefix)).toEqual(endOfInstant(made, moment).ledger.state);
      }),
    PATIENCE_MS,
  );
});

describe('a timeline as known at a moment, over random histories', () => {
  it(
    'shows the entries of that time as they stood, with no mark from the future',
    () =>
      forEveryMoment(async (moment, read, made) => {
        const { history } = endOfInstant(made, moment).ledger;
        const entries = await read.timeline(made.streamId, {
          order: 'recorded',
          language: 'en',
          knownAt: moment.recordedAt,
        });
        expect(ids(entries)).toEqual(ids(history));
        const known = new Set(ids(history));
        for (const { entryId, standing, correctedBy, retractedBy, was } of entries) {
          expect([entryId, standing]).toEqual([entryId, standingIn(history, entryId)]);
          expect([...correctedBy, retractedBy].every((id) => id === undefined || known.has(id))).toBe(true);
          expect(was !== undefined).toBe(correctedBy.length > 0);
        }
      }),
    PATIENCE_MS,
  );

  it(
    'holds every entry once, by version or by when it happened',
    () =>
      fc.assert(
        fc.asyncProperty(steps, async (tries) => {
          const { store, streamId } = await makeHistory(tries);
          const read = new CaseHistory(store);
          const recorded = await read.timeline(streamId, { order: 'recorded', language: 'id' });
          const occurred = await read.timeline(streamId, { order: 'occurred', language: 'id' });
          expect(recorded.map(({ version }) => version)).toEqual(recorded.map((_, index) => index + 1));
          expect(occurred).toHaveLength(recorded.length);
          expect(new Set(ids(occurred))).toEqual(new Set(ids(recorded)));
          const at = occurred.map((entry) => happenedAt(entry));
          expect(at).toEqual([...at].sort());
        }),
        { numRuns: 30 },
      ),
    PATIENCE_MS,
  );

  it(
    'tells every entry after erasure, and nothing that was erased',
    () =>
      fc.assert(
        fc.asyncProperty(steps, fc.constantFrom(...LANGUAGES), async (tries, language) => {
          const { moments } = await makeHistory(tries);
          const history = moments.at(-1)?.ledger.history ?? [];
          const options = {
            order: 'recorded',
            names: new Map(),
            words: caseWords,
            open: () => ERASED,
          } as const;
          const entries = timelineOf(cases, history, { ...options, language, open: () => ERASED });
          for (const [index, entry] of entries.entries()) {
            const told = JSON.stringify(entry);
            expect(textsOf(history[index]?.personal).filter((text) => told.includes(text))).toEqual([]);
          }
        }),
        { numRuns: 30 },
      ),
    PATIENCE_MS,
  );
});
