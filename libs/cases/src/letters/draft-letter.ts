import {
  Code,
  Codes,
  Day,
  Label,
  Labels,
  LocalId,
  LocalIds,
  Maybe,
  refuse,
  Sha256,
  Text,
  Uuids,
} from '#kernel';
import { needReliedUpon } from '../evidence/pieces.ts';
import { nextId } from '../ids.ts';
import { fieldsAdded } from '../lift.ts';
import { action, type CaseState, eventOf } from '../state.ts';
import { LETTER_ASKS, LETTER_KINDS } from './codes.ts';
import { needVictimsAgree } from './letters.ts';
import type { LetterAsk, LetterKind } from './state.ts';
import { termsOf, textHashOf } from './text.ts';

export class DraftLetter {
  /** The authority, as it is called in public. */
  @Label() readonly recipient!: string;
  @Code(LETTER_KINDS) readonly kind!: LetterKind;
  @Codes(LETTER_ASKS) readonly asks!: readonly LetterAsk[];
  /** Articles that the letter relies on. */
  @Labels() readonly legalBasis!: readonly string[];
  /** The persons it is about. */
  @Uuids() readonly victims!: readonly string[];
  /** The day until whose end an answer is awaited. */
  @Day() readonly replyBy!: string;
  @Text(300) readonly subject!: string;
  @Text(20_000) readonly body!: string;
  /** Offices that receive a copy (tembusan). */
  @Maybe() @Labels() readonly copies?: readonly string[];
  /** Evidence that goes with the letter (lampiran). */
  @Maybe() @LocalIds() readonly enclosures?: readonly string[];
}

class LetterDrafted extends DraftLetter {
  @LocalId() readonly letterId!: string;
  @Maybe() @Sha256() readonly textHash?: string;
}

export const letterDrafted = eventOf('letters')('LetterDrafted', {
  schema: 2,
  upcast: { 1: fieldsAdded },
  shape: LetterDrafted,
  fixed: ['letterId', 'textHash'],
  personal: ['subject', 'body'],
  approveCorrections: true,
  evolve: (state, { letterId, textHash, ...terms }, { id, actor }) => ({
    ...state,
    items: {
      ...state.items,
      [letterId]: {
        ...termsOf(terms),
        id: letterId,
        status: 'drafted',
        revision: 1,
        ...(textHash === undefined ? {} : { textHash }),
        authors: [actor.id],
        reminders: 0,
        escalations: [],
        details: id,
      },
    },
  }),
  tell: {
    en: ({ letterId, recipient, kind, asks, subject }, say) =>
      `Letter ${letterId} to ${recipient} was drafted (${say.word(kind)}: ${say.list(asks)}): ${subject}`,
    id: ({ letterId, recipient, kind, asks, subject }, say) =>
      `Konsep surat ${letterId} kepada ${recipient} disusun (${say.word(kind)}: ${say.list(asks)}): ${subject}`,
  },
});

/** Refuses letters before anybody has begun to check the report. */
const needVerification = ({ verification }: CaseState) => {
  if (!verification.started) {
    refuse('letter/not-verified', 'A letter relies on checked facts; start the verification first');
  }
};

/** Refuses a letter about persons who are not on the case or do not agree, or with evidence that nobody may rely upon. */
export const needWritable = ({ victims, enclosures = [] }: DraftLetter, state: CaseState): void => {
  needVictimsAgree(state, victims);
  for (const evidenceId of enclosures) needReliedUpon(state, evidenceId);
};

export const draftLetter = action({
  name: 'draftLetter',
  input: DraftLetter,
  roles: ['ADV', 'LAW'],
  example: {
    recipient: 'KBRI Phnom Penh',
    kind: 'request',
    asks: ['verify-whereabouts', 'rescue'],
    legalBasis: ['UU 18/2017'],
    victims: ['0199d1a0-0000-7000-8000-00000000a001'],
    replyBy: '2022-08-08',
    subject: 'Request to find and protect an Indonesian citizen in Sihanoukville',
    body: 'We ask the embassy to verify where the person named in the annex is held, and to bring them to safety.',
  },
  emits: [letterDrafted],
  decide: (input, state, { history }) => {
    needVerification(state);
    needWritable(input, state);
    const letterId = nextId('L', letterDrafted, history);
    return [letterDrafted.of({ ...input, letterId, textHash: textHashOf(input) })];
  },
});
