import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { advanceTransfer, transferAdvanced } from './advance-transfer.ts';
import { sharing } from './history.ts';
import { proposeTransfer, transferProposed } from './propose-transfer.ts';

const input = proposeTransfer.example;
const proposed = transferProposed.of({ ...input, transferId: 'T1' });

describe('propose the transfer of a case', () => {
  it('says to whom and why', () =>
    given(...sharing)
      .when('proposeTransfer', input)
      .thenEvents(proposed));
  it('waits for another one to end', () =>
    given(...sharing, proposed)
      .when('proposeTransfer', { ...input, toOrg: 'Lembaga Contoh Lain' })
      .thenRefused('transfer/pending'));
  it('does nothing when the same transfer is under way', () =>
    given(...sharing, proposed)
      .when('proposeTransfer', input)
      .thenNothing());
  it('may be proposed again after a rejection', () =>
    given(...sharing, proposed, transferAdvanced.of({ ...advanceTransfer.example, kind: 'rejected' }))
      .when('proposeTransfer', input)
      .thenEvents(transferProposed.of({ ...input, transferId: 'T2' })));
  it('is refused unless everybody on the case agreed to the sharing', () =>
    given(...withVictim)
      .when('proposeTransfer', input)
      .thenRefused('consent/missing'));
});
