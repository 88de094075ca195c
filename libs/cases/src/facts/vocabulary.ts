import { getMetadataStorage } from 'class-validator';
import type { AnyAction } from '#kernel';
import type { Vocabulary } from '#workflow';
import { caseClosed } from '../closure/approve-closure.ts';
import { CLOSURE_REASONS } from '../closure/codes.ts';
import { cases } from '../decider.ts';
import { EVIDENCE_SOURCES } from '../evidence/codes.ts';
import { ROLES } from '../roles.ts';
import { FACTS, ITEMS } from './all-facts.ts';
import { ALWAYS } from './always.ts';
import { itemFields } from './item-fields.ts';

/** The jurisdictions whose working days are counted. */
const CALENDARS = ['ID', 'KH'];

const fieldsOf = ({ input }: AnyAction): readonly string[] => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(input, '', true, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))];
};

const wordsOf = (action: AnyAction): Vocabulary['actions'][string] => {
  const fields = fieldsOf(action);
  return {
    opens: action.on === 'new',
    closes: action.emits.includes(caseClosed),
    always: ALWAYS.has(action.name),
    fields,
    items: Object.fromEntries(
      Object.entries(itemFields(action.name)).filter(([field]) => fields.includes(field)),
    ),
    system: action.roles.includes('SYS'),
  };
};

const mapped = <From, To>(
  from: ReadonlyMap<string, From>,
  to: (one: From) => To,
): Readonly<Record<string, To>> => Object.fromEntries([...from].map(([name, one]) => [name, to(one)]));

/** The words that definitions of a case's process are made of, as the code has them. */
export const caseVocabulary: Vocabulary = {
  roles: ROLES,
  actions: mapped(cases.actions, wordsOf),
  facts: mapped(FACTS, ({ values, per }) => ({ values, ...(per && { per }) })),
  items: mapped(ITEMS, ({ statuses, links }) => ({
    statuses,
    links: mapped(new Map(Object.entries(links)), ({ to }) => to),
  })),
  evidence: EVIDENCE_SOURCES,
  calendars: CALENDARS,
  exits: CLOSURE_REASONS,
};
