import { Codes, Maybe, Part, Parts, Text } from './fields.ts';
import { InvalidInput, readInput } from './input.ts';

class Place {
  @Text(10) readonly town!: string;
}
class Visit {
  @Part(Place) readonly place!: Place;
  @Parts(Place, 0) readonly others!: Place[];
  @Codes(['day', 'night']) readonly times!: string[];
  @Maybe() @Text() readonly note?: string;
}

const visit = { place: { town: 'Poipet' }, others: [{ town: 'Bavet' }], times: ['day'] };
const errorsOf = (plain: unknown) => {
  try {
    readInput(Visit, plain);
    return {};
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return Object.fromEntries(error.fields.map(({ field, message }) => [field, message]));
  }
};

describe('an input', () => {
  it('is read when it fits', () => expect(readInput(Visit, visit)).toEqual(visit));
  it.each([null, [], 'text', 7])('is an object, not %j', (plain) =>
    expect(errorsOf(plain)).toEqual({ '': 'must be an object' }),
  );
  it('has every field that it needs', () =>
    expect(Object.keys(errorsOf({})).sort()).toEqual(['others', 'place', 'times']));
  it('has no field that nobody asked for', () =>
    expect(errorsOf({ ...visit, age: 7 })).toEqual({ age: 'should not exist' }));
  it('names the field deep inside, and says what is wrong with it', () =>
    expect(errorsOf({ ...visit, others: [{ town: 'a name too long' }], times: ['noon'] })).toEqual({
      'others.0.town': 'must be shorter than or equal to 10 characters',
      times: 'each value must be one of the following values: day, night',
    }));
  it.each([[{ place: [] }], [{ place: null }], [{ others: ['x'] }], [{ others: [null] }], [{ note: null }]])(
    'is refused with %j',
    (part) =>
      expect(Object.keys(errorsOf({ ...visit, ...part }))[0]).toMatch(new RegExp(Object.keys(part)[0] ?? '')),
  );
  it.each(['a\u0000b', '\ud800'])('has no text that cannot be stored', (note) =>
    expect(errorsOf({ ...visit, note })).toEqual({ note: 'must not contain NUL or lone surrogates' }),
  );
  it('is not nested without end', () => {
    let deep: object = {};
    for (let level = 0; level < 20; level++) deep = { deep };
    expect(Object.values(errorsOf({ ...visit, place: deep }))).toContain('is nested too deeply');
  });
});
