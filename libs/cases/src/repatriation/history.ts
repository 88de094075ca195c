import { withVictim } from '../report/history.ts';
import { recordReturnDecision, returnDecisionRecorded } from './record-return-decision.ts';
import { recordTravel, travelRecorded } from './record-travel.ts';
import { recordTravelDocument, travelDocumentRecorded } from './record-travel-document.ts';

export { personId, stranger } from '../rescue/history.ts';

/** For specs: a person with a travel document, one who agreed to return, and one on the way, step by step. */
export const documented = [...withVictim, travelDocumentRecorded.of(recordTravelDocument.example)] as const;
export const agreed = [...documented, returnDecisionRecorded.of(recordReturnDecision.example)] as const;
export const booked = [...agreed, travelRecorded.of(recordTravel.example)] as const;
