import { given } from '../given.ts';
import { addPerpetrator, perpetratorAdded } from './add-perpetrator.ts';
import { reported } from './history.ts';

const input = addPerpetrator.example;
const added = perpetratorAdded.of(input);

describe('name a perpetrator', () => {
  it('keeps the name and what identifies them apart', () => {
    given(...reported)
      .when('addPerpetrator', input)
      .thenEvents(added);
    expect(added.data).toEqual({ kind: 'person', role: 'recruiter-or-intermediary', country: 'ID' });
  });
  it('remembers only the role and where the name can be read', () =>
    expect(given(...reported, added).state().report.perpetrators).toEqual([
      { kind: 'person', role: 'recruiter-or-intermediary', country: 'ID', details: 'e2' },
    ]));
});
