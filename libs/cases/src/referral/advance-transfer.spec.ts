import { consentWithdrawn, withdrawConsent } from '../consent/withdraw-consent.ts';
import { given, waiting } from '../given.ts';
import { advanceTransfer, transferAdvanced } from './advance-transfer.ts';
import { sharing } from './history.ts';
import { proposeTransfer, transferProposed } from './propose-transfer.ts';
import type { TransferStep } from './state.ts';

const proposed = [...sharing, transferProposed.of({ ...proposeTransfer.example, transferId: 'T1' })] as const;
const input = (kind: TransferStep) => ({ ...advanceTransfer.example, kind });
const advanced = (kind: TransferStep) => transferAdvanced.of(input(kind));

describe('advance the transfer of a case', () => {
  it('is accepted, then completed', () => {
    given(...proposed)
      .when('advanceTransfer', input('accepted'))
      .thenEvents(advanced('accepted'));
    given(...proposed, advanced('accepted'))
      .when('advanceTransfer', input('completed'))
      .thenEvents(advanced('completed'));
  });
  it('is not completed before it is accepted', () =>
    given(...proposed)
      .when('advanceTransfer', input('completed'))
      .thenRefused('transfer/wrong-step'));
  it('is completed only while the consent of everybody stands', () =>
    given(
      ...proposed,
      advanced('accepted'),
      consentWithdrawn.of({
        ...withdrawConsent.example,
        deadlineId: 'D1',
        purposes: ['share-with-partners'],
      }),
    )
      .when('advanceTransfer', input('completed'))
      .thenRefused('consent/missing'));
  it('does nothing the second time', () =>
    given(...proposed, advanced('rejected'))
      .when('advanceTransfer', input('rejected'))
      .thenNothing());
  it('is refused when there is none', () =>
    given(...sharing)
      .when('advanceTransfer', input('accepted'))
      .thenRefused('transfer/not-found'));
  it('keeps the case open until it ends', () => {
    expect(waiting('complete-transfer', ...proposed, advanced('accepted'))).toEqual([
      expect.objectContaining({ role: 'COO', blocksClosure: true }),
    ]);
    expect(waiting('complete-transfer', ...proposed, advanced('accepted'), advanced('completed'))).toEqual(
      [],
    );
  });
});
