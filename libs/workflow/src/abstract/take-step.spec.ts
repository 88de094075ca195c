import { officeWith } from '../evaluate/given.ts';
import { takeStep } from './take-step.ts';
import { EMPTY_WORLD, itemOf, worldFacts } from './world.ts';

const definition = officeWith();
const V1 = { type: 'victim', id: 'victim-1' };
const L1 = { type: 'letter', id: 'letter-1' };
const withVictim = takeStep(definition, EMPTY_WORLD, 'addVictim');
const drafted = takeStep(definition, withVictim, 'draftLetter', undefined, {
  by: 'u1',
  links: { victims: [V1] },
});

describe('Taking a step', () => {
  it('establishes a fact of the case, with the value that was chosen among those it may have', () => {
    const verified = (value?: string) =>
      takeStep(
        definition,
        EMPTY_WORLD,
        'verifyReport',
        undefined,
        value ? { values: { 'report.verified': value } } : {},
      ).facts['report.verified'];
    expect([verified(), verified('no'), verified('perhaps')]).toEqual(['yes', 'no', 'yes']);
  });

  it('establishes a fact of one person, and of no other', () => {
    const two = takeStep(definition, withVictim, 'addVictim');
    const facts = worldFacts(takeStep(definition, two, 'requestConsent', V1));
    expect(facts.fact('consent', V1)).toBe('requested');
    expect(facts.fact('consent', { ...V1, id: 'victim-2' })).toBe('unset');
  });

  it('brings a new item, as it then stands', () => {
    expect(itemOf(drafted, L1)).toMatchObject({ status: 'drafted', links: { victims: [V1] } });
    expect(worldFacts(drafted).taken('draftLetter', L1)).toMatchObject([{ by: 'u1' }]);
  });

  it('moves an item on, and leaves it where the step does not lead from', () => {
    const approved = takeStep(definition, drafted, 'approveLetter', L1);
    expect(worldFacts(approved).status(L1)).toBe('approved');
    expect(worldFacts(takeStep(definition, approved, 'recordAnswer', L1)).status(L1)).toBe('approved');
  });

  it('ends its time limit', () => {
    const late = { ...drafted, overdue: [{ step: 'approveLetter', item: L1 }, { step: 'draftLetter' }] };
    expect(takeStep(definition, late, 'approveLetter', L1).overdue).toEqual([{ step: 'draftLetter' }]);
  });

  it('is told apart from other steps that the organisation records', () => {
    const assessed = takeStep(definition, withVictim, 'assessSafety', V1);
    expect(worldFacts(assessed).taken('recordStep', V1)).toMatchObject([{ step: 'assessSafety' }]);
  });
});
