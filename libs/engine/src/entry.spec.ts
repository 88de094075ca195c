import { InvalidInput } from '#kernel';
import { happened, readEntry } from './entry.ts';

const NOW = '2022-08-01T02:00:00.000Z';
const read = (body: unknown) => readEntry(body, Date.parse(NOW));
const at = (value: string | null, precision: string, more: object = {}) => ({
  occurredAt: { value, precision },
  ...more,
});
const invalid = (body: unknown, field: string) => {
  expect(() => read(body)).toThrow(InvalidInput);
  expect(() => read(body)).toThrow(
    expect.objectContaining({ fields: [expect.objectContaining({ field: expect.stringMatching(field) })] }),
  );
};

describe('what stands beside the fields of an action', () => {
  it('is told apart from them', () =>
    expect(read({ text: 'x', onBehalfOf: 'cadre-7', ...at(NOW, 'exact') })).toEqual({
      entry: { onBehalfOf: 'cadre-7', occurredAt: { value: NOW, precision: 'exact' } },
      input: { text: 'x' },
    }));
  it('may be left out', () => expect(read({ text: 'x' })).toEqual({ entry: {}, input: { text: 'x' } }));
  it.each([null, 'text', [1], undefined])('is not looked for in %j', (body) =>
    expect(read(body)).toEqual({ entry: {}, input: body }),
  );
  it('names whom it is recorded for by a user id', () =>
    invalid({ onBehalfOf: 'Siti Contoh' }, '^onBehalfOf$'));
  it('is text where it says why it is late', () => invalid({ lateReason: '' }, '^lateReason$'));
});

describe('when it happened', () => {
  it('is now when nothing is said', () => {
    expect(happened({}, NOW)).toEqual({ value: NOW, precision: 'exact' });
    expect(happened(read(at('2022-08-01', 'day')).entry, NOW)).toEqual({
      value: '2022-08-01',
      precision: 'day',
    });
  });
  it.each([
    ['less than a day ago', at('2022-07-31T02:00:00.000Z', 'exact')],
    ['yesterday, which may have been less than a day ago', at('2022-07-31', 'day')],
    ['this month', at('2022-08', 'month')],
    ['in days of which the last may have been yesterday', at('2022-07-01/2022-07-31', 'range')],
    ['a little ahead, since clocks differ', at('2022-08-01T02:05:00.000Z', 'exact')],
    ['nobody knows when', at(null, 'unknown')],
    ['long ago, with the reason', at('2021-01', 'month', { lateReason: 'Told on the way home' })],
  ])('may be %s', (_, entry) => expect(read(entry).entry).toEqual(entry));
  it.each([
    ['more than a day ago', at('2022-07-31T01:59:59.999Z', 'exact')],
    ['the day before yesterday', at('2022-07-30', 'day')],
    ['last month but one', at('2022-06', 'month')],
  ])('needs a reason when it was %s', (_, entry) => {
    invalid(entry, '^lateReason$');
    expect(read({ ...entry, lateReason: 'The line was dead' }).entry).toMatchObject(entry);
  });
  it.each([
    at('2022-08-01T02:05:00.001Z', 'exact'),
    at('2022-08-02', 'day'),
    at('2022-09', 'month', { lateReason: 'x' }),
    at('2022-02-30', 'day'),
    at(null, 'day'),
    at('yesterday', 'day'),
  ])('is not %j', (entry) => invalid(entry, '^occurredAt\\.value$'));
  it('has a precision from the list', () => invalid(at('2022-08-01', 'hour'), '^occurredAt\\.precision$'));
  it('says nothing else', () => invalid({ occurredAt: { ...at(NOW, 'exact').occurredAt, zone: 7 } }, 'zone'));
});
