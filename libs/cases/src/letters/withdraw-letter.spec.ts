import { consentRecorded, recordConsent } from '../consent/record-consent.ts';
import { given } from '../given.ts';
import { openItems } from '../open-items.ts';
import { concludeVerification, verificationConcluded } from '../verification/conclude-verification.ts';
import { numbered, sent } from './history.ts';
import { letterWithdrawn, withdrawLetter } from './withdraw-letter.ts';

const input = withdrawLetter.example;
const withdrawn = letterWithdrawn.of(input);
const concluded = (outcome: string) => verificationConcluded.of({ ...concludeVerification.example, outcome });
const unfounded = concluded('unsubstantiated');
const waiting = expect.objectContaining({ kind: 'withdraw-letter', role: 'ADV', about: 'L1' });

describe('withdraw a letter', () => {
  it('takes back what an authority was told', () =>
    given(...sent, unfounded)
      .when('withdrawLetter', input)
      .thenEvents(withdrawn));
  it('is for letters that have left', () =>
    given(...numbered)
      .when('withdrawLetter', input)
      .thenRefused('letter/not-sent'));
  it('does nothing the second time', () =>
    given(...sent, unfounded, withdrawn)
      .when('withdrawLetter', input)
      .thenNothing());
  it('waits for somebody as soon as the report turns out unfounded', () => {
    expect(openItems(given(...sent, concluded('substantiated')).state())).not.toContainEqual(waiting);
    expect(openItems(given(...sent, unfounded).state())).toContainEqual(waiting);
  });
  it('waits for somebody when a person it names never agreed', () =>
    expect(
      openItems(given(...sent, consentRecorded.of({ ...recordConsent.example, kind: 'refused' })).state()),
    ).toContainEqual(waiting));
  it('leaves nothing to wait for', () =>
    expect(openItems(given(...sent, unfounded, withdrawn).state())).not.toContainEqual(
      expect.objectContaining({ about: 'L1' }),
    ));
});
