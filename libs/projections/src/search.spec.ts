import { searchQueries, searchVector } from './search.ts';

describe('words of a search', () => {
  it('are compared without case, accents and marks', () => {
    expect(searchVector('Síti  Nur', "Banyumas (Ja'far)")).toBe("'siti' 'nur' 'banyumas' 'ja' 'far'");
    expect(searchQueries('SITI 2022/KH')).toEqual(["'siti':*", "'2022':*", "'kh':*"]);
  });

  it('are found in every script', () => expect(searchVector('ភ្នំពេញ', '柬埔寨')).toContain("'柬埔寨'"));

  it('are none where nothing was said', () => {
    expect(searchVector(undefined, '')).toBeNull();
    expect(searchQueries("'--")).toEqual([]);
  });

  it('stay short and few, whatever is typed', () => {
    expect(searchVector('x'.repeat(5_000))).toBe(`'${'x'.repeat(64)}'`);
    expect(searchQueries('a b c d e f g h')).toHaveLength(6);
  });
});
