import { Code, Day, LocalId, Maybe, refuse, Text } from '#kernel';
import { DOCUMENT_TYPES } from './codes.ts';
import { action, eventOf, type Identity } from './state.ts';

export class RecordIdentity {
  @Code(DOCUMENT_TYPES) readonly docType!: string;
  @Text(40) readonly number!: string;
  @Maybe() @Day() readonly issuedAt?: string;
  @Maybe() @Day() readonly expiresAt?: string;
  /** The earlier document of the same type that this one replaces, by the id of its entry. */
  @Maybe() @LocalId() readonly supersedes?: string;
}

export const identityRecorded = eventOf('identity')('IdentityRecorded', {
  shape: RecordIdentity,
  personal: ['number'],
  approveCorrections: true,
  evolve: (identity, { supersedes, docType, issuedAt, expiresAt }, { id }) => ({
    ...identity,
    documents: [
      ...identity.documents.map((doc) => (doc.id === supersedes ? { ...doc, superseded: true } : doc)),
      {
        id,
        details: id,
        docType,
        ...(issuedAt === undefined ? {} : { issuedAt }),
        ...(expiresAt === undefined ? {} : { expiresAt }),
        superseded: false,
      },
    ],
  }),
  tell: {
    en: ({ docType, number, supersedes }, say) =>
      `An identity document was recorded (${say.word(docType)} ${number})${supersedes ? ', in place of an earlier one' : ''}`,
    id: ({ docType, number, supersedes }, say) =>
      `Dokumen identitas dicatat (${say.word(docType)} ${number})${supersedes ? ', menggantikan dokumen sebelumnya' : ''}`,
  },
});

export const recordIdentity = action({
  name: 'recordIdentity',
  input: RecordIdentity,
  roles: ['INT', 'ADV'],
  example: { docType: 'passport', number: 'X0000000', issuedAt: '2021-05-03', expiresAt: '2026-05-03' },
  emits: [identityRecorded],
  decide: (input, { identity }) => {
    if (input.supersedes !== undefined) checkSuperseded(identity, input.supersedes, input.docType);
    return [identityRecorded.of(input)];
  },
});

const checkSuperseded = ({ documents }: Identity, entryId: string, docType: string): void => {
  const earlier =
    documents.find(({ id }) => id === entryId) ??
    refuse('identity/not-found', 'The document to be replaced is not recorded for this person');
  if (earlier.docType !== docType)
    refuse('identity/other-type', 'A document is replaced by one of its own type; record this one beside it');
  if (earlier.superseded)
    refuse('identity/superseded', 'That document was already replaced; name the one now valid');
};
