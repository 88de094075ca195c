import { recorded } from '#kernel';
import { given } from '../given.ts';
import { cases } from '../index.ts';
import { reported } from './history.ts';
import { caseLinked, caseUnlinked, linkCase, unlinkCase } from './link-case.ts';

const input = linkCase.example;
const linked = caseLinked.of(input);
const recruiter = { ...input, type: 'same-recruiter' };

describe('link a case to another', () => {
  it('says what ties them together', () =>
    given(...reported)
      .when('linkCase', input)
      .thenEvents(linked));
  it('may tie two cases in several ways', () => {
    given(...reported, linked)
      .when('linkCase', recruiter)
      .thenEvents(caseLinked.of(recruiter));
    expect(given(...reported, linked, caseLinked.of(recruiter)).state().report.links).toEqual({
      [input.otherCaseId]: ['same-compound', 'same-recruiter'],
    });
  });
  it('does nothing the second time', () =>
    given(...reported, linked)
      .when('linkCase', input)
      .thenNothing());
  it('is refused to the case itself', () => {
    const frame = { now: '2022-08-01T02:00:00.000Z', actor: { id: 'advocate-1', role: 'ADV' } };
    const history = recorded(frame, reported).map((event) => ({
      ...event,
      streamId: `case-${input.otherCaseId}`,
    }));
    const context = { ...frame, occurredAt: { value: frame.now, precision: 'exact' } } as const;
    expect(() => cases.decide('linkCase', input, cases.extend(cases.empty, history), context)).toThrow(
      expect.objectContaining({ code: 'case/same' }),
    );
  });
});

describe('undo a link', () => {
  it('takes out this link only', () => {
    const undone = caseUnlinked.of(unlinkCase.example);
    given(...reported, linked)
      .when('unlinkCase', unlinkCase.example)
      .thenEvents(undone);
    expect(given(...reported, linked, caseLinked.of(recruiter), undone).state().report.links).toEqual({
      [input.otherCaseId]: ['same-recruiter'],
    });
  });
  it('does nothing when there is no such link', () =>
    given(...reported)
      .when('unlinkCase', unlinkCase.example)
      .thenNothing());
});
