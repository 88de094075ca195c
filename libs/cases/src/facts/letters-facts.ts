import { LETTER_OUTCOMES } from '../letters/codes.ts';
import { isFruitless, wasSent } from '../letters/letters.ts';
import type { Letter, LetterStatus } from '../letters/state.ts';
import type { CaseState } from '../state.ts';
import { type CaseFact, type CaseItems, type ChapterFacts, itemFact, toVictims, yesIf } from './catalogue.ts';

const STATUSES: Readonly<Record<LetterStatus, true>> = {
  drafted: true,
  'in-review': true,
  returned: true,
  approved: true,
  signed: true,
  sent: true,
  undelivered: true,
  delivered: true,
  acknowledged: true,
  answered: true,
  unanswered: true,
  escalated: true,
  cancelled: true,
  withdrawn: true,
};

const letterOf = ({ letters }: CaseState, id: string): Letter | undefined => letters.items[id];

const letter: CaseItems = {
  type: 'letter',
  statuses: Object.keys(STATUSES),
  ids: ({ letters }) => Object.keys(letters.items),
  status: (state, id) => letterOf(state, id)?.status,
  links: toVictims((state, id) => letterOf(state, id)?.victims),
  revision: (state, id) => letterOf(state, id)?.revision,
};

const about = (
  name: string,
  values: readonly string[],
  of: (letter: Letter) => string | undefined,
): CaseFact =>
  itemFact('letter', name, values, (state, id) => {
    const known = letterOf(state, id);
    return known && of(known);
  });

/** An approval covers exactly the text that was approved. */
const approval = ({ revision, approvedRevision, textHash, approvedHash }: Letter): string | undefined => {
  if (approvedRevision === undefined) return undefined;
  return approvedRevision === revision && approvedHash === textHash ? 'current' : 'outdated';
};

export const lettersFacts: ChapterFacts = {
  items: [letter],
  facts: [
    about('letter.approval', ['current', 'outdated'], approval),
    about('letter.numbered', ['yes'], ({ number }) => yesIf(number !== undefined)),
    about('letter.outcome', LETTER_OUTCOMES, ({ outcome }) => outcome),
    about('letter.fruitless', ['yes', 'no'], (known) => {
      if (!wasSent(known)) return undefined;
      return isFruitless(known) ? 'yes' : 'no';
    }),
  ],
};
