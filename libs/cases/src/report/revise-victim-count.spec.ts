import { given } from '../given.ts';
import { reported } from './history.ts';
import { reviseVictimCount, victimCountRevised } from './revise-victim-count.ts';

const input = reviseVictimCount.example;
const revised = victimCountRevised.of({ ...input, from: 53 });

describe('revise the number of victims', () => {
  it('says from what to what, and who says so', () =>
    given(...reported)
      .when('reviseVictimCount', input)
      .thenEvents(revised));
  it('keeps the number that was reported first', () =>
    expect(given(...reported, revised).state().report).toMatchObject({
      statedVictimCount: 53,
      victimCount: 60,
    }));
  it('does nothing the second time', () =>
    given(...reported, revised)
      .when('reviseVictimCount', input)
      .thenNothing());
});
