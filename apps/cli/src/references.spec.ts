import { resolved } from './references.ts';

describe('the names in a demo file', () => {
  const names = new Map([['p1', 'id-1']]);
  it('are replaced however deep they stand', () =>
    expect(resolved({ list: [{ personId: '$p1' }], count: 2, none: null, text: 'costs $5' }, names)).toEqual({
      list: [{ personId: 'id-1' }],
      count: 2,
      none: null,
      text: 'costs $5',
    }));
  it('must stand for something', () =>
    expect(() => resolved(['$p2'], names)).toThrow('$p2 stands for nothing'));
});
