import { by } from '#kernel';
import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { approveFiling, filingApproved } from './approve-filing.ts';
import { approvalOf, coordinator, personId, reported, stranger } from './history.ts';

const input = approveFiling.example;
const approved = by(coordinator, filingApproved.of(input));

describe('approve a filing', () => {
  it('is noted for each person', () =>
    given(...withVictim)
      .when('approveFiling', input, { actor: coordinator })
      .thenEvents(filingApproved.of(input)));
  it('does nothing the second time', () =>
    given(...withVictim, approved)
      .when('approveFiling', input, { actor: coordinator })
      .thenNothing());
  it('is for persons on the case', () =>
    given(...withVictim)
      .when('approveFiling', { ...input, personIds: [stranger] }, { actor: coordinator })
      .thenRefused('victim/not-on-case'));
  it('is used up by the filing', () => {
    const approval = { filing: 'police-report', personId, by: coordinator.id };
    expect(given(...withVictim, approved).state().legal.approvals).toEqual([approval]);
    expect(given(...reported).state().legal.approvals).toEqual([]);
  });
  it('waits for the filing', () =>
    expect(waiting('make-filing', ...withVictim, approvalOf('civil-suit'))).toEqual([
      {
        id: `legal-make-civil-suit-${personId}`,
        kind: 'make-filing',
        role: 'LAW',
        about: personId,
        blocksClosure: false,
      },
    ]));
});
