import { Code, Day, Label, Maybe, Uuid } from '#kernel';
import { learned } from '../entries.ts';
import { bracketed } from '../phrases.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { DOCUMENT_STEPS, TRAVEL_DOCUMENTS } from './codes.ts';
import { type DocumentStep, notReturning, type TravelDocument } from './state.ts';

export class RecordTravelDocument {
  @Uuid() readonly personId!: string;
  @Code(DOCUMENT_STEPS) readonly kind!: DocumentStep;
  @Code(TRAVEL_DOCUMENTS) readonly documentType!: TravelDocument;
  @Maybe() @Label() readonly number?: string;
  @Maybe() @Day() readonly expiresOn?: string;
}

export const travelDocumentRecorded = eventOf('repatriation')('TravelDocumentRecorded', {
  shape: RecordTravelDocument,
  personal: ['number'],
  subject: ({ personId }) => personId,
  evolve: ({ persons }, { personId, ...document }, { id }) => ({
    persons: learned(persons, personId, notReturning, { document: { ...document, details: id } }),
  }),
  tell: {
    en: ({ personId, kind, documentType, number }, say) =>
      `A travel document (${say.word(documentType)}) was ${say.word(kind)} for ${say.person(personId)}${bracketed(number && `no. ${number}`)}`,
    id: ({ personId, kind, documentType, number }, say) =>
      `Dokumen perjalanan (${say.word(documentType)}) ${say.word(kind)} untuk ${say.person(personId)}${bracketed(number && `nomor ${number}`)}`,
  },
});

/** A document may be issued without a request of ours, and asked for anew when it was lost. */
export const recordTravelDocument = action({
  name: 'recordTravelDocument',
  input: RecordTravelDocument,
  roles: ['ADV'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    kind: 'issued',
    documentType: 'splp',
    number: 'XD 000123',
    expiresOn: '2023-02-01',
  },
  emits: [travelDocumentRecorded],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const known = state.repatriation.persons[input.personId]?.document;
    const same =
      known?.kind === input.kind &&
      known.documentType === input.documentType &&
      known.expiresOn === input.expiresOn;
    return same ? [] : [travelDocumentRecorded.of(input)];
  },
});
