import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { personId, stranger } from './history.ts';
import { careProvided, recordCare } from './record-care.ts';

const input = recordCare.example;
const cared = careProvided.of(input);

describe('record care', () => {
  it('notes it for this person', () =>
    given(...withVictim)
      .when('recordCare', input)
      .thenEvents(cared));
  it('keeps what was found with the person', () => {
    expect(cared.data).toEqual({ personId, kind: 'medical' });
    expect(cared.personal).toEqual({ [personId]: { findings: input.findings } });
  });
  it('remembers each treatment and where its findings are', () =>
    expect(given(...withVictim, cared, cared).state().rescue.persons[personId]?.care).toMatchObject([
      { kind: 'medical', details: `e${withVictim.length + 1}` },
      { kind: 'medical', details: `e${withVictim.length + 2}` },
    ]));
  it('is for persons on the case', () =>
    given(...withVictim)
      .when('recordCare', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
});
