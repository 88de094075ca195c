import { difference } from './changes.ts';

const table = { table: 'letters', columns: { case_id: 'text', letter: 'text', status: 'text' }, key: 2 };
const L1 = ['c', 'L1', 'sent'];
const L2 = ['c', 'L2', 'drafted'];

describe('the rows that an event changes', () => {
  it('are none when all stay as they were', () =>
    expect(difference(table, [L1, L2], [[...L1], [...L2]])).toEqual({ table, put: [], gone: [] }));

  it('are those that are new or other than before', () => {
    const answered = ['c', 'L1', 'answered'];
    const L3 = ['c', 'L3', null];
    expect(difference(table, [L1, L2], [answered, L2, L3])).toEqual({ table, put: [answered, L3], gone: [] });
  });

  it('are those that are no more', () =>
    expect(difference(table, [L1, L2], [L2])).toEqual({ table, put: [], gone: [L1] }));

  it('are all of a new case', () =>
    expect(difference(table, [], [L1, L2])).toEqual({ table, put: [L1, L2], gone: [] }));
});
