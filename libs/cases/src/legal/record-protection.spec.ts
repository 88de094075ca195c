import { deadlineClosed } from '../deadlines/close-deadline.ts';
import { deadlineSet } from '../deadlines/set-deadline.ts';
import { given, waiting } from '../given.ts';
import { approvalOf, empowered, lawyer, personId, stranger } from './history.ts';
import { protectionRecorded, recordProtection } from './record-protection.ts';
import type { ProtectionStep } from './state.ts';

const input = recordProtection.example;
const ready = [...empowered, approvalOf('protection-request')] as const;
const dueOn = (dueAt: string) =>
  deadlineSet.of({
    deadlineId: 'D1',
    kind: 'protection-decision',
    dueAt,
    basis: 'law',
    source: 'UU 13/2006 art. 29c',
    about: personId,
  });
const requested = [...ready, protectionRecorded.of(input), dueOn('2022-08-08T02:00:00.000Z')] as const;
const step = (kind: ProtectionStep) => ({ ...input, kind, documentRef: `LPSK ${kind} 9/2022` });

describe('record protection by LPSK', () => {
  it('starts the seven days within which LPSK decides', () =>
    given(...ready)
      .when('recordProtection', input, { actor: lawyer })
      .thenEvents(protectionRecorded.of(input), dueOn('2022-08-08T02:00:00.000Z')));
  it('counts them from the day of the request, when it is recorded later', () =>
    given(...ready)
      .when('recordProtection', input, {
        actor: lawyer,
        occurredAt: { value: '2022-07-29', precision: 'day' },
      })
      .thenEvents(protectionRecorded.of(input), dueOn('2022-08-05T16:59:59.999Z')));
  it('counts them from the recording when the day is not known', () =>
    given(...ready)
      .when('recordProtection', input, {
        actor: lawyer,
        occurredAt: { value: '2022-07', precision: 'month' },
      })
      .thenEvents(protectionRecorded.of(input), dueOn('2022-08-08T02:00:00.000Z')));
  it('does nothing the second time', () =>
    given(...requested)
      .when('recordProtection', input, { actor: lawyer })
      .thenNothing());
  it.each(['granted', 'refused'] as const)('meets the deadline when it is %s', (kind) =>
    given(...requested)
      .when('recordProtection', step(kind))
      .thenEvents(protectionRecorded.of(step(kind)), deadlineClosed.of({ deadlineId: 'D1', kind: 'met' })),
  );
  it('notes a decision that came too late as such', () =>
    given(...requested)
      .when('recordProtection', step('granted'), { now: '2022-08-20T02:00:00.000Z' })
      .thenEvents(
        protectionRecorded.of(step('granted')),
        deadlineClosed.of({ deadlineId: 'D1', kind: 'missed' }),
      ));
  it('is refused to be granted without a request', () =>
    given(...ready)
      .when('recordProtection', step('granted'))
      .thenRefused('protection/out-of-order'));
  it('is refused to be requested without approval', () =>
    given(...empowered)
      .when('recordProtection', input, { actor: lawyer })
      .thenRefused('filing/not-approved'));
  it('is for persons on the case', () =>
    given(...ready)
      .when('recordProtection', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('keeps the case open until the decision', () => {
    expect(waiting('follow-protection', ...requested)).toMatchObject([{ about: personId }]);
    const granted = protectionRecorded.of(step('granted'));
    expect(waiting('follow-protection', ...requested, granted)).toEqual([]);
  });
  it('keeps the note with the person', () =>
    expect(protectionRecorded.of({ ...input, note: 'Ancaman lewat telepon' }).personal).toEqual({
      [personId]: { note: 'Ancaman lewat telepon' },
    }));
});
