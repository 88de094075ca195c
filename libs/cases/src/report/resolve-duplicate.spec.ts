import { given, waiting } from '../given.ts';
import { flagDuplicate, possibleDuplicateFlagged } from './flag-duplicate.ts';
import { reported } from './history.ts';
import { duplicateResolved, resolveDuplicate } from './resolve-duplicate.ts';

const input = resolveDuplicate.example;
const flagged = [...reported, possibleDuplicateFlagged.of(flagDuplicate.example)] as const;
const confirmed = duplicateResolved.of(input);
const { survivorCaseId: _none, ...dismissal } = { ...input, outcome: 'dismissed' } as const;

describe('settle a possible duplicate', () => {
  it('confirms it and says where the work goes on', () => {
    given(...flagged)
      .when('resolveDuplicate', input)
      .thenEvents(confirmed);
    expect(given(...flagged, confirmed).state().report).toMatchObject({
      duplicates: { [input.otherCaseId]: 'confirmed' },
      survivorCaseId: input.survivorCaseId,
    });
  });
  it('dismisses it', () =>
    given(...flagged)
      .when('resolveDuplicate', dismissal)
      .thenEvents(duplicateResolved.of(dismissal)));
  it('keeps the case open until it is done', () => {
    expect(waiting('resolve-duplicate', ...flagged)).toEqual([
      expect.objectContaining({ blocksClosure: true }),
    ]);
    expect(waiting('resolve-duplicate', ...flagged, confirmed)).toEqual([]);
  });
  it('does nothing the second time', () =>
    given(...flagged, confirmed)
      .when('resolveDuplicate', input)
      .thenNothing());
  it('is refused when nothing was flagged', () =>
    given(...reported)
      .when('resolveDuplicate', input)
      .thenRefused('duplicate/not-flagged'));
  it('needs to know where the work goes on', () =>
    given(...flagged)
      .when('resolveDuplicate', { ...dismissal, outcome: 'confirmed' })
      .thenInvalid('survivorCaseId'));
  it('does not go on in a third case', () =>
    given(...flagged)
      .when('resolveDuplicate', { ...input, survivorCaseId: '0199d1a0-0000-7000-8000-00000000c009' })
      .thenRefused('duplicate/survivor-unknown'));
  it('names no case to go on in when both do', () =>
    given(...flagged)
      .when('resolveDuplicate', { ...input, outcome: 'dismissed' })
      .thenRefused('duplicate/no-survivor'));
});
