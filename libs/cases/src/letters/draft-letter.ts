import { Code, Codes, Day, Label, Labels, LocalId, refuse, Text, Uuids } from '#kernel';
import { nextId } from '../ids.ts';
import { action, type CaseState, eventOf } from '../state.ts';
import { LETTER_ASKS, LETTER_KINDS } from './codes.ts';
import { needVictimsAgree } from './letters.ts';
import type { LetterAsk, LetterKind, LetterTerms } from './state.ts';

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
}

class LetterDrafted extends DraftLetter {
  @LocalId() readonly letterId!: string;
}

/** What a letter says, apart from its words. */
export const termsOf = ({
  recipient,
  kind,
  asks,
  legalBasis,
  victims,
  replyBy,
}: LetterTerms): LetterTerms => ({
  recipient,
  kind,
  asks,
  legalBasis,
  victims,
  replyBy,
});

export const letterDrafted = eventOf('letters')('LetterDrafted', {
  shape: LetterDrafted,
  personal: ['subject', 'body'],
  approveCorrections: true,
  evolve: (state, { letterId, ...terms }, { id, actor }) => ({
    ...state,
    items: {
      ...state.items,
      [letterId]: {
        ...termsOf(terms),
        id: letterId,
        status: 'drafted',
        revision: 1,
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
    needVictimsAgree(state, input.victims);
    return [letterDrafted.of({ ...input, letterId: nextId('L', letterDrafted, history) })];
  },
});
