import fc from 'fast-check';
import { THIS_STREAM } from './event.ts';
import { eventsOn } from './event-kind.ts';

class Visit {
  readonly place!: string;
  readonly person?: string;
  readonly note?: string;
  readonly phone?: string;
}
const visited = eventsOn<{ visits: number }>()('visits')('PlaceVisited', {
  shape: Visit,
  schema: 2,
  personal: ['note', 'phone'],
  subject: ({ person }) => person,
  evolve: (visits) => visits + 1,
  tell: { en: () => 'The place was visited', id: () => 'Tempat dikunjungi' },
});

describe('an event made of its fields', () => {
  it('says its type and schema', () =>
    expect(visited.of({ place: 'Poipet' })).toEqual({
      type: 'PlaceVisited',
      schema: 2,
      data: { place: 'Poipet' },
    }));
  it('has its personal fields apart, with the person whom they concern', () =>
    expect(visited.of({ place: 'Poipet', person: 'ani', note: 'At night' })).toMatchObject({
      data: { place: 'Poipet', person: 'ani' },
      personal: { ani: { note: 'At night' } },
    }));
  it('has them with the stream when they concern nobody in particular', () =>
    expect(visited.of({ place: 'Poipet', note: 'At night' }).personal).toEqual({
      [THIS_STREAM]: { note: 'At night' },
    }));
  it('has each field in one place and loses none but those that say nothing', () => {
    const text = fc.option(fc.string(), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ place: fc.string(), person: text, note: text, phone: text }), (fields) => {
        const { data, personal } = visited.of(fields);
        const own = Object.assign({}, ...Object.values(personal ?? {}));
        expect({ ...data, ...own }).toEqual(JSON.parse(JSON.stringify(fields)));
        expect(Object.keys(data).filter((name) => ['note', 'phone'].includes(name))).toEqual([]);
      }),
    );
  });
});
