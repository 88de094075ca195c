import { happenedAt, happenedBy, spanOf, startOf } from './occurred-at.ts';

const hours = (span: readonly [number, number] | null) => span?.map((ms) => new Date(ms).toISOString());

describe('when something happened', () => {
  it('is an instant when known exactly', () =>
    expect(hours(spanOf({ value: '2023-10-04T16:20:00+07:00', precision: 'exact' }))).toEqual([
      '2023-10-04T09:20:00.000Z',
      '2023-10-04T09:20:00.000Z',
    ]));
  it('is a whole day of the office', () =>
    expect(hours(spanOf({ value: '2022-07-30', precision: 'day' }))).toEqual([
      '2022-07-29T17:00:00.000Z',
      '2022-07-30T16:59:59.999Z',
    ]));
  it('is a month to its last day', () =>
    expect(hours(spanOf({ value: '2024-02', precision: 'month' }))).toEqual([
      '2024-01-31T17:00:00.000Z',
      '2024-02-29T16:59:59.999Z',
    ]));
  it('is a range with both its days', () =>
    expect(hours(spanOf({ value: '2025-10-22/2025-10-24', precision: 'range' }))).toEqual([
      '2025-10-21T17:00:00.000Z',
      '2025-10-24T16:59:59.999Z',
    ]));
  it.each([
    { value: '2022-02-30', precision: 'day' },
    { value: '2022-7-1', precision: 'day' },
    { value: '2022-13', precision: 'month' },
    { value: '2025-10-24/2025-10-22', precision: 'range' },
    { value: '2025-10-24', precision: 'range' },
    { value: '2022-07-30T10:00:00', precision: 'exact' },
    { value: null, precision: 'unknown' },
  ] as const)('has no place in time when it is %j', (stated) => expect(startOf(stated)).toBeNull());
  it('stands in the timeline where it began, or else where it was recorded', () => {
    const recordedAt = '2023-01-01T00:00:00.000Z';
    expect(happenedAt({ occurredAt: { value: '2022-07', precision: 'month' }, recordedAt })).toBe(
      '2022-06-30T17:00:00.000Z',
    );
    expect(happenedAt({ occurredAt: { value: null, precision: 'unknown' }, recordedAt })).toBe(recordedAt);
  });
  it('is in time when it began in time, and not when nobody knows', () => {
    const limit = '2022-07-30T16:59:59.999Z';
    expect(happenedBy({ value: '2022-07-30', precision: 'day' }, limit)).toBe(true);
    expect(happenedBy({ value: '2022-07-31', precision: 'day' }, limit)).toBe(false);
    expect(happenedBy({ value: null, precision: 'unknown' }, limit)).toBe(false);
  });
});
