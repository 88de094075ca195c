import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { changeTeam, teamChanged } from './change-team.ts';
import { registered } from './history.ts';

const input = changeTeam.example;
const added = teamChanged.of(input);
const ownerGone = { kind: 'removed', userId: 'advocate-1', role: 'ADV' } as const;

describe('change the team', () => {
  it('adds a person in a role', () => {
    given(...registered)
      .when('changeTeam', input)
      .thenEvents(added);
    expect(given(...registered, added).state().report.team).toEqual({
      'advocate-1': 'ADV',
      'counsellor-1': 'PSY',
    });
  });
  it('does nothing the second time', () =>
    given(...registered, added)
      .when('changeTeam', input)
      .thenNothing());
  it('does nothing to remove who is not in the team', () =>
    given(...registered)
      .when('changeTeam', { ...input, kind: 'removed' })
      .thenNothing());
  it('leaves the case without an owner when the owner goes, and asks for another', () => {
    given(...registered)
      .when('changeTeam', ownerGone)
      .thenEvents(teamChanged.of(ownerGone));
    const state = given(...registered, teamChanged.of(ownerGone)).state();
    expect(state.report).not.toHaveProperty('owner');
    expect(openItems(state)).toContainEqual(expect.objectContaining({ kind: 'assign-case', role: 'COO' }));
  });
});
