import fc from 'fast-check';
import { chanceOf, delayOf, pick } from './chance.ts';

describe('chance', () => {
  it('is the same for the same names, and another one for others', () => {
    expect(chanceOf(1, 'arrives', 7)).toBe(chanceOf(1, 'arrives', 7));
    expect(new Set([chanceOf(1, 'a'), chanceOf(2, 'a'), chanceOf(1, 'b'), chanceOf(1, 'a', 0)]).size).toBe(4);
  });

  it('is spread evenly, also over names that differ in a number only', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 10_000; n++) {
      const tenth = Math.floor(chanceOf(1, 'arrives', n) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('a delay', () => {
  const day = fc.integer({ min: 0, max: 400 });
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  it('is never shorter than the shortest, nor longer than the longest', () =>
    fc.assert(
      fc.property(day, day, day, chance, (a, b, c, luck) => {
        const [shortest = 0, usual = 0, longest = 0] = [a, b, c].sort((one, other) => one - other);
        const days = delayOf([shortest, usual, longest], luck);
        expect(days).toBeGreaterThanOrEqual(shortest);
        expect(days).toBeLessThanOrEqual(longest);
      }),
    ));
  it('lies around the usual one', () => {
    const days = Array.from({ length: 1000 }, (_, n) => delayOf([0, 3, 30], chanceOf(1, n)));
    expect(days.reduce((sum, one) => sum + one, 0) / days.length).toBeCloseTo(11, 0);
  });
});

describe('a pick', () => {
  it('goes by the weights', () => {
    expect(pick(['a', 'b'], {}, 0.49)).toBe('a');
    expect(pick(['a', 'b'], {}, 0.51)).toBe('b');
    expect(pick(['a', 'b'], { a: 9 }, 0.89)).toBe('a');
    expect(pick(['a', 'b', 'c'], { a: 0, b: 0 }, 0)).toBe('c');
    expect(pick([], {}, 0.5)).toBeUndefined();
  });
});
