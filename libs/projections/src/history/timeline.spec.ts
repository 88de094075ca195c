import { cases, caseWords } from '#cases';
import { by, type DomainEvent, type Language, type RecordedEvent, recorded } from '#kernel';
import { ERASED, type OpenPart } from './personal.ts';
import { type Order, timelineOf } from './timeline.ts';

const siti = '0199d1a0-0000-7000-8000-00000000a001';
const advocate = { id: 'advocate-1', role: 'ADV' };
const lawyer = { id: 'lawyer-1', role: 'LAW' };

const happened = (value: string, precision: 'day' | 'month', told: DomainEvent) => ({
  ...told,
  occurredAt: { value, precision },
});
const event = (type: string, data: object, personal?: object, subject = 'stream'): DomainEvent => ({
  type,
  schema: 1,
  data: { ...data },
  ...(personal ? { personal: { [subject]: { ...personal } } } : {}),
});

const reported = event(
  'CaseReported',
  {
    channel: 'family',
    urgent: true,
    place: { country: 'KH', city: 'Sihanoukville' },
    statedVictimCount: 53,
  },
  { narrative: 'A brother rang', lateReason: 'The hotline was down' },
);
const added = event('VictimAdded', { personId: siti }, { note: 'Seen on the photo' }, siti);
const correction = (needsApproval: boolean) =>
  event(
    'EntryCorrected',
    {
      entryId: 'e1',
      fields: ['statedVictimCount', 'occurredAt', 'narrative'],
      before: { statedVictimCount: 53, occurredAt: { value: '2022-07-28', precision: 'day' } },
      after: { statedVictimCount: 60, occurredAt: { value: '2022-07-29', precision: 'day' } },
      about: 'stream',
      needsApproval,
    },
    {
      personalBefore: { narrative: 'A brother rang' },
      personalAfter: { narrative: 'A sister rang' },
      reason: 'Misheard on the phone',
    },
  );
const retraction = event('EntryRetracted', { entryId: 'e2' }, { reason: 'Another Siti' });

/** Reported late, a victim added; later the report is corrected and the victim taken back. */
const history = recorded({ now: '2022-08-01T02:00:00.000Z', actor: advocate }, [
  happened('2022-07-28', 'day', reported),
  added,
  by(lawyer, correction(false), '2022-08-02T02:00:00.000Z'),
  by(advocate, retraction, '2022-08-03T02:00:00.000Z'),
]);

interface Asked {
  readonly language?: Language;
  readonly order?: Order;
  readonly open?: OpenPart;
}
const tell = (
  entries: readonly RecordedEvent[],
  { language = 'en', order = 'recorded', ...more }: Asked = {},
) =>
  timelineOf(cases, entries, {
    order,
    language,
    names: new Map([[siti, 'Siti Contoh']]),
    words: caseWords,
    ...more,
  });

describe('the legal timeline', () => {
  it('shows a corrected entry in both wordings, linked to its correction', () =>
    expect(tell(history)[0]).toMatchObject({
      entryId: 'e1',
      standing: 'corrected',
      correctedBy: ['e3'],
      sentence: expect.stringMatching(/^An urgent report .* 60 people in Sihanoukville: A sister rang$/),
      occurredAt: { value: '2022-07-29', precision: 'day', text: '29 July 2022' },
      was: {
        sentence: expect.stringMatching(/^An urgent report .* 53 people in Sihanoukville: A brother rang$/),
        occurredAt: { value: '2022-07-28', precision: 'day', text: '28 July 2022' },
      },
      data: { statedVictimCount: 60 },
      personal: { narrative: 'A sister rang' },
    }));

  it('keeps a retracted entry, linked to its retraction', () =>
    expect(tell(history)[1]).toMatchObject({
      standing: 'retracted',
      retractedBy: 'e4',
      sentence: 'Siti Contoh was added to the case as a possible victim',
      chapter: 'report',
    }));

  it('shows who corrected, in which role, and what', () =>
    expect(tell(history)[2]).toMatchObject({
      corrects: 'e1',
      standing: 'stands',
      actor: { id: 'lawyer-1', role: 'LAW', roleText: 'lawyer' },
      sentence: expect.stringMatching(/^An earlier entry was corrected .*: Misheard on the phone$/),
    }));

  it('says that an entry was recorded late, and why', () => {
    const [report, victim] = tell(history);
    expect(report).toMatchObject({
      recordedLater: 'recorded later, on 1 August 2022',
      lateReason: 'The hotline was down',
    });
    expect(victim).not.toHaveProperty('recordedLater');
    expect(report?.personal).not.toHaveProperty('lateReason');
  });

  it('reads in Indonesian', () => {
    const [report, victim, , retracted] = tell(history, { language: 'id' });
    expect(report?.sentence).toMatch(/^Pengaduan darurat diterima melalui .* 60 orang di Sihanoukville: /);
    expect(report?.was?.occurredAt.text).toBe('28 Juli 2022');
    expect(report?.recordedLater).toBe('dicatat kemudian, pada 1 Agustus 2022');
    expect(victim?.sentence).toBe('Siti Contoh ditambahkan ke kasus sebagai terindikasi korban');
    expect(victim?.actor.roleText).toBe('pendamping');
    expect(retracted?.sentence).toBe('Catatan sebelumnya dicabut: Another Siti');
  });

  it('shows what was known before: no mark of a later correction', () =>
    expect(tell(history.slice(0, 2)).map(({ standing }) => standing)).toEqual(['stands', 'stands']));
});

describe('a correction that a second person must approve', () => {
  const waiting = recorded({ now: '2022-08-02T02:00:00.000Z', actor: advocate }, [
    reported,
    correction(true),
  ]);
  const approval = recorded({ now: '2022-08-03T02:00:00.000Z', actor: lawyer }, [
    reported,
    correction(true),
    event('CorrectionApproved', { correctionId: 'e2' }),
  ]);

  it('leaves the entry as it stands while it waits', () =>
    expect(tell(waiting)[0]).toMatchObject({ standing: 'stands', correctedBy: [] }));
  it('changes the entry once approved, and the approval names the correction', () => {
    const [entry, , approved] = tell(approval);
    expect(entry).toMatchObject({ standing: 'corrected', correctedBy: ['e2'] });
    expect(approved).toMatchObject({ standing: 'stands', corrects: 'e2' });
  });
});

describe('the order of a timeline', () => {
  const note = event('VictimAdded', { personId: siti });
  const ids = (order: Order, past: readonly DomainEvent[]) =>
    tell(recorded({ now: '2022-08-01T02:00:00.000Z', actor: advocate }, past), { order }).map(
      ({ entryId }) => entryId,
    );
  const past = [
    note,
    happened('2022-07-30', 'day', note),
    happened('2022-07', 'month', note),
    happened('2022-07-30', 'day', note),
    { ...note, occurredAt: { value: null, precision: 'unknown' as const } },
  ];

  it('is as recorded', () => expect(ids('recorded', past)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5']));
  it('is as it happened; what is unknown stands where it was recorded', () =>
    expect(ids('occurred', past)).toEqual(['e3', 'e2', 'e4', 'e1', 'e5']));
  it('follows a corrected date', () => {
    const moved = { entryId: 'e2', fields: ['occurredAt'], before: {}, needsApproval: false };
    const after = { occurredAt: { value: '2022-06-01', precision: 'day' } };
    expect(ids('occurred', [...past, event('EntryCorrected', { ...moved, after })])[0]).toBe('e2');
  });
});

describe('a timeline after erasure', () => {
  const open: OpenPart = ({ personal }, subject) => (subject === siti ? ERASED : (personal?.[subject] ?? {}));

  it('says so in the place of what is gone, in both languages', () => {
    const gone: OpenPart = () => ERASED;
    expect(tell(history, { open: gone })[0]?.sentence).toMatch(/: \[erased\]$/);
    expect(tell(history, { open: gone, language: 'id' })[0]?.sentence).toMatch(/: \[dihapus\]$/);
  });
  it('keeps what belongs to others', () => {
    const [report, victim] = tell(history, { open });
    expect(report?.personal).toEqual({ narrative: 'A sister rang' });
    expect(victim?.personal).toEqual({ note: '[erased]' });
  });
});
