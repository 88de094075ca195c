import type { CaseFact, CaseItems } from './catalogue.ts';
import { closureFacts } from './closure-facts.ts';
import { consentFacts } from './consent-facts.ts';
import { evidenceFacts } from './evidence-facts.ts';
import { legalFacts } from './legal-facts.ts';
import { lettersFacts } from './letters-facts.ts';
import { referralFacts } from './referral-facts.ts';
import { reintegrationFacts } from './reintegration-facts.ts';
import { repatriationFacts } from './repatriation-facts.ts';
import { reportFacts } from './report-facts.ts';
import { rescueFacts } from './rescue-facts.ts';
import { verificationFacts } from './verification-facts.ts';

const chapters = [
  reportFacts,
  verificationFacts,
  evidenceFacts,
  consentFacts,
  lettersFacts,
  rescueFacts,
  repatriationFacts,
  legalFacts,
  reintegrationFacts,
  referralFacts,
  closureFacts,
];

/** Every fact of the case and of its items, by name. */
export const FACTS: ReadonlyMap<string, CaseFact> = new Map(
  chapters.flatMap(({ facts }) => facts).map((fact) => [fact.name, fact]),
);

/** Every type of item. */
export const ITEMS: ReadonlyMap<string, CaseItems> = new Map(
  chapters.flatMap(({ items }) => items).map((items) => [items.type, items]),
);
