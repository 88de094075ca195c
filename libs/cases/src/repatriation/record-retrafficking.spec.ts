import { given } from '../given.ts';
import { confirmNationality, nationalityConfirmed } from './confirm-nationality.ts';
import { booked, personId, stranger } from './history.ts';
import { recordRetrafficking, retraffickingReported } from './record-retrafficking.ts';

const input = recordRetrafficking.example;
const again = retraffickingReported.of(input);

describe('record that a person was trafficked again', () => {
  it('notes the place', () =>
    given(...booked)
      .when('recordRetrafficking', input)
      .thenEvents(again));
  it('begins a new way home, with the nationality still known', () =>
    expect(
      given(...booked, nationalityConfirmed.of(confirmNationality.example), again).state().repatriation
        .persons[personId],
    ).toEqual({ nationality: { country: 'ID', confirmedBy: 'kbri' }, retrafficked: 1 }));
  it('counts each time', () =>
    expect(given(...booked, again, again).state().repatriation.persons[personId]?.retrafficked).toBe(2));
  it('is for persons on the case', () =>
    given(...booked)
      .when('recordRetrafficking', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
});
