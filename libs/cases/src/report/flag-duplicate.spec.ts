import { given } from '../given.ts';
import { flagDuplicate, possibleDuplicateFlagged } from './flag-duplicate.ts';
import { reported } from './history.ts';
import { duplicateResolved, resolveDuplicate } from './resolve-duplicate.ts';

const input = flagDuplicate.example;
const flagged = possibleDuplicateFlagged.of(input);
const { survivorCaseId: _none, ...resolution } = resolveDuplicate.example;
const dismissed = duplicateResolved.of({ ...resolution, outcome: 'dismissed' });

describe('flag a possible duplicate', () => {
  it('names the other case and what both have in common', () =>
    given(...reported)
      .when('flagDuplicate', input)
      .thenEvents(flagged));
  it('does nothing the second time', () =>
    given(...reported, flagged)
      .when('flagDuplicate', input)
      .thenNothing());
  it('may be done again, on new grounds, after the case was found to be another', () =>
    given(...reported, flagged, dismissed)
      .when('flagDuplicate', input)
      .thenEvents(flagged));
  it('keeps the reason apart', () => expect(flagged.personal).toEqual({ stream: { reason: input.reason } }));
  it('needs something in common', () =>
    given(...reported)
      .when('flagDuplicate', { ...input, basis: [] })
      .thenInvalid('basis'));
});
