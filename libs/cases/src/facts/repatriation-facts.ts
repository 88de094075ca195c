import {
  DOCUMENT_STEPS,
  FINE_STEPS,
  PERMIT_STEPS,
  RETURN_DECISIONS,
  TRAVEL_STEPS,
} from '../repatriation/codes.ts';
import type { PersonReturning } from '../repatriation/state.ts';
import { type CaseFact, type ChapterFacts, itemFact, yesIf } from './catalogue.ts';

const about = (
  name: string,
  values: readonly string[],
  of: (person: PersonReturning) => string | undefined,
): CaseFact =>
  itemFact('victim', `repatriation.${name}`, values, ({ repatriation }, id) => {
    const person = repatriation.persons[id];
    return person && of(person);
  });

export const repatriationFacts: ChapterFacts = {
  items: [],
  facts: [
    about('nationality', ['yes'], ({ nationality }) => yesIf(nationality !== undefined)),
    about('document', DOCUMENT_STEPS, ({ document }) => document?.kind),
    about('fine', FINE_STEPS, ({ fine }) => fine?.kind),
    about('exit-permit', PERMIT_STEPS, ({ exitPermit }) => exitPermit),
    about('decision', RETURN_DECISIONS, ({ decision }) => decision),
    about('travel', TRAVEL_STEPS, ({ travel }) => travel?.kind),
    about('retrafficked', ['yes'], ({ retrafficked }) => yesIf(retrafficked > 0)),
  ],
};
