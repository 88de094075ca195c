import { IsBoolean } from 'class-validator';
import { Code, Codes, LanguageCode, LocalId, Maybe, NeededIf, refuse, type Say, Text, Uuid } from '#kernel';
import { needVictim } from '../report/victims.ts';
import { action, type CaseState, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { CONSENT_ANSWERS, CONSENT_FORMS, CONSENT_GIVERS, PURPOSES } from './codes.ts';
import { consentOf, hasConsent } from './consents.ts';
import { type ConsentForm, type ConsentGiver, type Purpose, withWord } from './state.ts';

export class RecordConsent {
  @Code(CONSENT_ANSWERS) readonly kind!: (typeof CONSENT_ANSWERS)[number];
  @Uuid() readonly personId!: string;
  @Codes(PURPOSES) readonly purposes!: readonly Purpose[];
  @Code(CONSENT_FORMS) readonly form!: ConsentForm;
  /** In which language the person was told and asked. */
  @LanguageCode() readonly language!: string;
  /** Was the person told what the data are for, how long they are kept, and that consent can be withdrawn? */
  @IsBoolean() readonly informationGiven!: boolean;
  /** Is the person a child (under 18)? */
  @IsBoolean() readonly minor!: boolean;
  @Code(CONSENT_GIVERS) readonly giver!: ConsentGiver;
  @NeededIf<RecordConsent>(({ giver }) => giver === 'guardian') @Uuid() readonly guardianPersonId?: string;
  /** The signed form or the recording, as received in evidence. */
  @Maybe() @LocalId() readonly evidenceId?: string;
  @Maybe() @Text(1000) readonly note?: string;
}

const giverName = ({ personId, giver }: Pick<RecordConsent, 'personId' | 'giver'>, say: Say) =>
  giver === 'self' ? say.person(personId) : `${say.word('guardian')} (${say.person(personId)})`;

export const consentRecorded = eventOf('consent')('ConsentRecorded', {
  shape: RecordConsent,
  personal: ['note'],
  subject: ({ personId }) => personId,
  approveCorrections: true,
  evolve: (state, { kind, giver, form, ...word }, { id, recordedAt }) =>
    withWord(state, word, () => ({ status: kind, at: recordedAt, giver, form, details: id })),
  tell: {
    en: ({ kind, purposes, form, note, ...who }, say) =>
      `${giverName(who, say)} ${kind === 'given' ? 'gave' : 'refused'} consent (${say.word(form)}): ${say.list(purposes)}${tail(note)}`,
    id: ({ kind, purposes, form, note, ...who }, say) =>
      `${giverName(who, say)} ${kind === 'given' ? 'memberikan' : 'menolak memberikan'} persetujuan (${say.word(form)}): ${say.list(purposes)}${tail(note)}`,
  },
});

/** What makes consent count: the person knew what it is about, and a guardian spoke for a child. */
const checkValid = ({ informationGiven, minor, giver, personId, guardianPersonId }: RecordConsent) => {
  if (!informationGiven) {
    refuse(
      'consent/not-informed',
      'Consent counts only from a person who was told what it is for; inform them first',
    );
  }
  if (minor && giver === 'self') {
    refuse('consent/guardian-needed', 'A child cannot consent alone; record the consent of a guardian');
  }
  if (guardianPersonId === personId) {
    refuse('consent/guardian-needed', 'Nobody is their own guardian; name the person who spoke for them');
  }
};

const checkEvidence = ({ evidence }: CaseState, evidenceId?: string) => {
  if (evidenceId !== undefined && !evidence.items[evidenceId]) {
    refuse(
      'evidence/not-found',
      'There is no such evidence on this case; receive the form or recording first',
    );
  }
};

export const recordConsent = action({
  name: 'recordConsent',
  input: RecordConsent,
  roles: ['ADV'],
  example: {
    kind: 'given',
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    purposes: ['case-handling', 'share-with-authorities'],
    form: 'recorded',
    language: 'id',
    informationGiven: true,
    minor: false,
    giver: 'self',
  },
  emits: [consentRecorded],
  refers: ({ guardianPersonId }) => (guardianPersonId ? [`person-${guardianPersonId}`] : []),
  decide: (input, state) => {
    needVictim(state, input.personId);
    checkEvidence(state, input.evidenceId);
    const said = input.purposes.map((purpose) => consentOf(state, input.personId, purpose));
    if (
      said.every(
        (e) => e?.status === input.kind && e.form === input.form && e.giver === input.giver && !e.processing,
      )
    ) {
      return [];
    }
    if (input.kind === 'given') checkValid(input);
    else if (input.purposes.some((purpose) => hasConsent(state, input.personId, purpose))) {
      refuse(
        'consent/withdraw-instead',
        'Consent was given before: record its withdrawal, so that the processing stops',
      );
    }
    return [consentRecorded.of(input)];
  },
});
