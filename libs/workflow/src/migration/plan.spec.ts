import { first, officeWith, planWith, second, VERSION } from './given.ts';
import { type MigrationPlan, planMistakes } from './plan.ts';

const told = (changes: Partial<MigrationPlan>, to = second) =>
  planMistakes(planWith(changes), first, to).map(({ code, name }) => `${code} ${name}`);
const mapped = (steps: MigrationPlan['steps'], to = second) => told({ steps }, to);
const renamed = { requestTravelDoc: 'applyForTravelDoc' };

describe('a plan to move cases', () => {
  it('may name the steps that are called otherwise, and no others', () => expect(told({})).toEqual([]));

  it.each<readonly [string, Partial<MigrationPlan>, string]>([
    ['leads to another version', { to: 'rescue@1' }, 'migration/same-version rescue@1'],
    ['renames what is there', { steps: { ...renamed, fly: 'rescue' } }, 'migration/unknown-step fly'],
    [
      'does not fall for words that every object knows',
      { steps: { ...renamed, constructor: 'assessSafety' } },
      'migration/unknown-step constructor',
    ],
    ['renames to what will be there', { steps: { requestTravelDoc: 'fly' } }, 'migration/unknown-target fly'],
    [
      'decides on time limits of steps that are there',
      { deadlines: { default: 'keep', steps: { applyForTravelDoc: 'cancel' } } },
      'migration/unknown-step applyForTravelDoc',
    ],
  ])('%s', (_, changes, mistake) => expect(told(changes)).toContain(mistake));

  it('gives no name to two steps', () => {
    const twice = ['migration/mapped-twice applyForTravelDoc'];
    expect(mapped({ ...renamed, receiveTravelDoc: 'applyForTravelDoc' })).toEqual(twice);
  });
  it('gives no step the name of another one that keeps it', () =>
    expect(mapped({ requestTravelDoc: 'receiveTravelDoc' })).toEqual([
      'migration/mapped-twice receiveTravelDoc',
    ]));
  it('may let two steps change their names with each other', () =>
    expect(mapped({ rescue: 'receiveTravelDoc', receiveTravelDoc: 'rescue' })).toEqual([]));
  it('does not make one action of another', () =>
    expect(mapped({ ...renamed, verifyReport: 'assessSafety' })).toEqual([
      'migration/other-action verifyReport',
    ]));
  it('does not make a step of the case one of each victim', () => {
    const perVictim = officeWith(VERSION, [
      '  rescue:\n    action: recordStep\n',
      '  bringHome:\n    action: recordStep\n    per: victim\n',
    ]);
    expect(mapped({ rescue: 'bringHome' }, perVictim)).toEqual(['migration/other-item rescue']);
  });
});
