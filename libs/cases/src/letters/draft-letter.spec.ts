import { stranger } from '../consent/history.ts';
import { consentWithdrawn, withdrawConsent } from '../consent/withdraw-consent.ts';
import { given } from '../given.ts';
import { caseReported, reportCase } from '../report/report-case.ts';
import { draftLetter, letterDrafted } from './draft-letter.ts';
import { drafted, ready, textHash } from './history.ts';

const input = draftLetter.example;
const letter = letterDrafted.of({ ...input, letterId: 'L1', textHash });

describe('draft a letter', () => {
  it('begins with its first revision', () => {
    given(...ready)
      .when('draftLetter', input)
      .thenEvents(letter);
    expect(given(...drafted).state().letters.items.L1).toMatchObject({
      status: 'drafted',
      revision: 1,
      authors: ['advocate-1'],
      recipient: 'KBRI Phnom Penh',
      textHash,
    });
  });
  it('keeps its words apart', () => {
    expect(letter.personal).toEqual({ stream: { subject: input.subject, body: input.body } });
    expect(JSON.stringify(letter.data)).not.toContain(input.subject);
  });
  it('gives each letter its own id', () =>
    given(...drafted)
      .when('draftLetter', input)
      .thenEvents(letterDrafted.of({ ...input, letterId: 'L2', textHash })));
  it('waits for the verification to start', () =>
    given(caseReported.of(reportCase.example)).when('draftLetter', input).thenRefused('letter/not-verified'));
  it('speaks only of persons on the case', () =>
    given(...ready)
      .when('draftLetter', { ...input, victims: [stranger] })
      .thenRefused('victim/not-on-case'));
  it('needs the consent of everyone it speaks of', () =>
    given(
      ...ready,
      consentWithdrawn.of({
        ...withdrawConsent.example,
        purposes: ['share-with-authorities'],
        deadlineId: 'D1',
      }),
    )
      .when('draftLetter', input)
      .thenRefused('consent/missing'));
});
