import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { personId, stranger } from './history.ts';
import { recordRescueOutcome, rescueOutcomeRecorded } from './record-rescue-outcome.ts';
import { recordScreening, victimScreeningCompleted } from './record-screening.ts';

const input = recordScreening.example;
const screened = victimScreeningCompleted.of(input);
const byPolice = { ...input, screener: 'cambodian-police', result: 'not-indicated' };

describe('record a screening', () => {
  it('notes who found what with which form', () =>
    given(...withVictim)
      .when('recordScreening', input)
      .thenEvents(screened));
  it('does nothing the second time', () =>
    given(...withVictim, screened)
      .when('recordScreening', input)
      .thenNothing());
  it('keeps the differing results of two bodies', () =>
    expect(
      given(...withVictim, screened, victimScreeningCompleted.of(byPolice))
        .state()
        .rescue.persons[personId]?.screenings.map(({ screener, result }) => [screener, result]),
    ).toEqual([
      ['kbri', 'indicated'],
      ['cambodian-police', 'not-indicated'],
    ]));
  it('is for persons on the case', () =>
    given(...withVictim)
      .when('recordScreening', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('is awaited for whoever is free', () => {
    const free = [...withVictim, rescueOutcomeRecorded.of(recordRescueOutcome.example)];
    expect(waiting('screen-victim', ...free)).toMatchObject([{ about: personId }]);
    expect(waiting('screen-victim', ...free, screened)).toEqual([]);
  });
});
