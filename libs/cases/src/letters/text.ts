import { canonicalHash } from '#kernel';
import type { LetterTerms } from './state.ts';

/** All that a letter says: its terms and its words. */
export interface LetterText extends LetterTerms {
  readonly subject: string;
  readonly body: string;
}

/** What a letter says, apart from its words. */
export const termsOf = (text: LetterTerms): LetterTerms => {
  const { recipient, kind, asks, legalBasis, victims, replyBy, copies, enclosures } = text;
  return {
    recipient,
    kind,
    asks,
    legalBasis,
    victims,
    replyBy,
    ...(copies === undefined ? {} : { copies }),
    ...(enclosures === undefined ? {} : { enclosures }),
  };
};

/** The hash by which a text is approved, signed and sent: that of its RFC 8785 JSON (decision 0006). */
export const textHashOf = ({ subject, body, ...terms }: LetterText): string =>
  canonicalHash({ ...termsOf(terms), subject, body });
