import { given } from '../given.ts';
import { addVictim } from './add-victim.ts';
import { withVictim } from './history.ts';
import { removeVictim, victimRemoved } from './remove-victim.ts';
import { needVictims } from './victims.ts';

const { personId } = addVictim.example;
const stranger = '0199d1a0-0000-7000-8000-00000000a009';

describe('who is on a case', () => {
  const state = given(...withVictim).state();

  it('is who was added', () => expect(() => needVictims(state, [personId])).not.toThrow());
  it('is nobody else, and the refusal says who', () =>
    expect(() => needVictims(state, [personId, stranger])).toThrow(
      expect.objectContaining({ code: 'victim/not-on-case', details: { personIds: [stranger] } }),
    ));
  it('is not who was taken off', () =>
    expect(() =>
      needVictims(given(...withVictim, victimRemoved.of(removeVictim.example)).state(), [personId]),
    ).toThrow(expect.objectContaining({ code: 'victim/not-on-case' })));
});
