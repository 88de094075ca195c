import { given, waiting } from '../given.ts';
import { empowered } from './history.ts';
import { filingMade, makeFiling } from './make-filing.ts';
import { filingOutcomeRecorded, recordFilingOutcome } from './record-filing-outcome.ts';

const input = recordFilingOutcome.example;
const made = [...empowered, filingMade.of({ ...makeFiling.example, filingId: 'G1' })] as const;
const granted = filingOutcomeRecorded.of(input);

describe('record the outcome of a filing', () => {
  it('notes it with its document', () =>
    given(...made)
      .when('recordFilingOutcome', input)
      .thenEvents(granted));
  it('does nothing the second time', () =>
    given(...made, granted)
      .when('recordFilingOutcome', input)
      .thenNothing());
  it('needs a filing', () =>
    given(...empowered)
      .when('recordFilingOutcome', input)
      .thenRefused('filing/not-found'));
  it('ends the waiting', () => expect(waiting('follow-filing', ...made, granted)).toEqual([]));
});
