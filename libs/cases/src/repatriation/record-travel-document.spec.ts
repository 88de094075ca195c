import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { documented, personId, stranger } from './history.ts';
import { recordTravelDocument, travelDocumentRecorded } from './record-travel-document.ts';

const input = recordTravelDocument.example;
const request = { personId, kind: 'requested', documentType: 'splp' } as const;

describe('record a travel document', () => {
  it('notes its issue, with or without a request of ours', () =>
    given(...withVictim)
      .when('recordTravelDocument', input)
      .thenEvents(travelDocumentRecorded.of(input)));
  it('keeps the number with the person', () =>
    expect(travelDocumentRecorded.of(input).personal).toEqual({ [personId]: { number: input.number } }));
  it('does nothing the second time', () =>
    given(...documented)
      .when('recordTravelDocument', input)
      .thenNothing());
  it('may be asked for anew when it was lost', () =>
    given(...documented)
      .when('recordTravelDocument', request)
      .thenEvents(travelDocumentRecorded.of(request)));
  it('is for persons on the case', () =>
    given(...withVictim)
      .when('recordTravelDocument', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('waits for the issue', () => {
    const requested = [...withVictim, travelDocumentRecorded.of(request)];
    expect(waiting('obtain-travel-document', ...requested)).toMatchObject([{ about: personId }]);
    expect(waiting('obtain-travel-document', ...documented)).toEqual([]);
  });
});
