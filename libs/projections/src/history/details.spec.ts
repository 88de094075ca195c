import { recorded } from '#kernel';
import { resolveDetails } from './details.ts';
import { detailsOf, ERASED, type Erased, type Fields } from './personal.ts';

const frame = { now: '2022-08-01T02:00:00.000Z', actor: { id: 'advocate-1', role: 'ADV' } };
const noted = { type: 'Noted', schema: 1, data: {}, personal: { stream: { text: 'Called the family' } } };
const correction = (changes: object) => ({
  type: 'EntryCorrected',
  schema: 1,
  data: { entryId: 'e1', fields: ['text'], before: {}, after: {}, needsApproval: false },
  personal: { stream: { personalAfter: changes, reason: 'Misheard' } },
});
const retraction = { type: 'EntryRetracted', schema: 1, data: { entryId: 'e1' } };

describe('the details of a state', () => {
  const state = { list: [{ details: 'e1', at: 'x' }], one: { details: 'e2' }, details: 'e9' };

  it('are the personal fields of the entry that they refer to, at any depth', () => {
    const details = new Map<string, Fields | Erased>([['e1', { text: 'a' }]]).set('e2', ERASED);
    expect(resolveDetails(state, details)).toEqual({
      list: [{ details: { text: 'a' }, at: 'x' }],
      one: { details: 'erased' },
      details: {},
    });
  });

  it('leave the state itself as it was', () => {
    const before = structuredClone(state);
    resolveDetails(state, new Map([['e1', { text: 'a' }]]));
    expect(state).toEqual(before);
  });
});

describe('the personal fields of entries', () => {
  it('are as recorded', () =>
    expect(detailsOf(recorded(frame, [noted])).get('e1')).toEqual({ text: 'Called the family' }));

  it('are as last corrected', () => {
    const history = recorded(frame, [
      noted,
      correction({ text: 'b' }),
      correction({ text: 'Called a friend' }),
    ]);
    expect(detailsOf(history).get('e1')).toEqual({ text: 'Called a friend' });
  });

  it('are gone from what is retracted', () =>
    expect(detailsOf(recorded(frame, [noted, retraction])).has('e1')).toBe(false));

  it('say so when they are erased', () =>
    expect(detailsOf(recorded(frame, [noted]), () => ERASED).get('e1')).toBe(ERASED));
});
