import { type DomainEvent, recorded } from '#kernel';
import { namesOf, personStreamsIn } from './names.ts';
import { ERASED } from './personal.ts';

const siti = '0199d1a0-0000-7000-8000-00000000a001';
const frame = { now: '2022-08-01T02:00:00.000Z', actor: { id: 'intake-1', role: 'INT' } };
const registered = {
  type: 'PersonRegistered',
  schema: 1,
  data: { sex: 'woman', citizenship: 'ID', minor: false, duplicatesFound: 0 },
  personal: { stream: { name: 'Siti Contoh' } },
};
const renamed = {
  type: 'NameChanged',
  schema: 1,
  data: {},
  personal: { stream: { name: 'Siti Contoh Lestari', basis: 'As in the passport' } },
};
const streams = (...past: DomainEvent[]) => new Map([[`person-${siti}`, recorded(frame, past)]]);

describe('the names of persons', () => {
  it('is the name that the person was registered with', () =>
    expect(namesOf(streams(registered))).toEqual(new Map([[siti, 'Siti Contoh']])));

  it('is the latest name when it changed', () =>
    expect(namesOf(streams(registered, renamed)).get(siti)).toBe('Siti Contoh Lestari'));

  it('is missing when it is erased', () =>
    expect(namesOf(streams(registered), () => ERASED)).toEqual(new Map()));

  it('is missing for who was never registered', () =>
    expect(namesOf(new Map([[`person-${siti}`, []]]))).toEqual(new Map()));
});

describe('the persons whom a history may name', () => {
  const history = recorded(frame, [
    { type: 'VictimAdded', schema: 1, data: { personId: siti } },
    { type: 'Any', schema: 1, data: { people: [{ personId: siti }], letterId: 'L1' } },
  ]);

  it('are found wherever an entry mentions their id, each once', () =>
    expect(personStreamsIn(history)).toEqual([`person-${siti}`]));

  it('are not the entries themselves', () => {
    const entries = history.map((event) => ({ ...event, id: siti }));
    expect(personStreamsIn(entries)).toEqual([]);
  });
});
