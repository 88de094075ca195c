import { consentWithdrawn, withdrawConsent } from '../consent/withdraw-consent.ts';
import { given } from '../given.ts';
import { consenting, personId } from './history.ts';
import { followUpRecorded, recordFollowUp } from './record-follow-up.ts';
import { followUpScheduled, scheduleFollowUp } from './schedule-follow-up.ts';

const input = recordFollowUp.example;
const scheduled = [
  ...consenting,
  followUpScheduled.of({ ...scheduleFollowUp.example, followUpId: 'U1' }),
] as const;
const done = followUpRecorded.of({ ...input, personId });
const missed = { followUpId: 'U1', kind: 'missed' } as const;

describe('record a follow-up', () => {
  it('notes what came of it', () =>
    given(...scheduled)
      .when('recordFollowUp', input)
      .thenEvents(done));
  it('keeps the result with the person', () =>
    expect(done.personal).toEqual({ [personId]: { result: input.result } }));
  it('does nothing the second time', () =>
    given(...scheduled, done)
      .when('recordFollowUp', input)
      .thenNothing());
  it('may be done after it was missed', () =>
    given(...scheduled, followUpRecorded.of({ ...missed, personId }))
      .when('recordFollowUp', input)
      .thenEvents(done));
  it('is refused as missed once it was done', () =>
    given(...scheduled, done)
      .when('recordFollowUp', missed)
      .thenRefused('follow-up/done'));
  it('is taken also after the person withdrew', () =>
    given(...scheduled, consentWithdrawn.of({ ...withdrawConsent.example, deadlineId: 'D1' }))
      .when('recordFollowUp', missed)
      .thenEvents(followUpRecorded.of({ ...missed, personId })));
  it('needs a follow-up', () =>
    given(...consenting)
      .when('recordFollowUp', input)
      .thenRefused('follow-up/not-found'));
});
