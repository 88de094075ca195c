import { given } from '../given.ts';
import { addVictim, victimAdded } from './add-victim.ts';
import { registered, withVictim } from './history.ts';
import { removeVictim, victimRemoved } from './remove-victim.ts';
import { activeVictims } from './victims.ts';

const input = removeVictim.example;
const removed = victimRemoved.of(input);

describe('take a victim off the case', () => {
  it('says why, in words that are the person’s own data', () => {
    given(...withVictim)
      .when('removeVictim', input)
      .thenEvents(removed);
    expect(removed.personal).toEqual({ [input.personId]: { reason: input.reason } });
  });
  it('does nothing the second time', () =>
    given(...withVictim, removed)
      .when('removeVictim', input)
      .thenNothing());
  it('is refused for a person who never was on the case', () =>
    given(...registered)
      .when('removeVictim', input)
      .thenRefused('victim/not-on-case'));
  it('lets the person come back', () => {
    const back = victimAdded.of(addVictim.example);
    expect(activeVictims(given(...withVictim, removed).state())).toEqual([]);
    expect(activeVictims(given(...withVictim, removed, back).state())).toHaveLength(1);
  });
});
