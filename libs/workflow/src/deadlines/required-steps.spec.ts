import { shipped } from '../../../../test/support/calendars.ts';
import { arm } from './arm.ts';
import type { Running } from './deadline.ts';
import { definitionOf, nth, office } from './given.ts';
import { requiredSteps } from './required-steps.ts';

/** A letter whose ladder was climbed as far as this rung. */
const climbed = (letter: string, rungs: number, definition = office): Running => {
  const awaited = { step: 'sendLetter', item: { type: 'letter', id: letter }, awaits: true };
  const arming = arm(definition, awaited, '2026-03-12T03:00:00Z', shipped);
  if (!arming) throw new Error('The letter is not waited for');
  const reached = arming.rungs.map((rung, index) => (index < rungs ? { ...rung, reachedAt: rung.at } : rung));
  return { ...arming, deadlineId: `W-${letter}`, rungs: reached };
};

describe('a step that the ladder requires', () => {
  it('is required for that letter once its rung is reached, and for no other', () => {
    expect(requiredSteps(office, [climbed('letter-1', 2), climbed('letter-2', 3)])).toEqual([
      {
        step: 'escalateLetter',
        item: nth('letter', 2),
        deadlineId: 'W-letter-2',
        since: '2026-04-10T10:00:00.000Z',
      },
    ]);
  });

  it('is required of the case where it is no step of a letter', () => {
    const definition = definitionOf(['step: escalateLetter', 'step: requestClosure']);
    expect(requiredSteps(definition, [climbed('letter-1', 3, definition)])).toEqual([
      { step: 'requestClosure', deadlineId: 'W-letter-1', since: '2026-04-10T10:00:00.000Z' },
    ]);
  });
});
