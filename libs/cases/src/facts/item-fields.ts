import { chapters } from '../chapters.ts';
import type { ItemType } from './item-types.ts';

type ItemFields = Readonly<Record<string, ItemType>>;

const PERSONS: ItemFields = { personId: 'victim', personIds: 'victim' };

/** The fields that name items, by chapter: ids of one letter mean different things in different chapters. */
const BY_CHAPTER: Readonly<Record<string, ItemFields>> = {
  report: { ...PERSONS, otherCaseId: 'duplicate' },
  verification: PERSONS,
  evidence: { ...PERSONS, evidenceId: 'evidence' },
  consent: { ...PERSONS, overrideId: 'override', requestId: 'data-request' },
  letters: { letterId: 'letter', victims: 'victim' },
  rescue: { ...PERSONS, planId: 'rescue-plan', requestId: 'rescue-request' },
  repatriation: PERSONS,
  legal: { ...PERSONS, reportId: 'police-report', filingId: 'filing', claimId: 'claim' },
  reintegration: { ...PERSONS, followUpId: 'follow-up' },
  referral: { ...PERSONS, referralId: 'referral', transferId: 'transfer' },
  deadlines: { deadlineId: 'deadline' },
  closure: { holdId: 'legal-hold' },
};

/** The actions whose fields of these names mean something else: a reporter is no victim, a linked case no duplicate. */
const OTHERWISE: ReadonlySet<string> = new Set(['identifyReporter', 'linkCase', 'unlinkCase']);

/** Does this action name nothing of the case by fields that would otherwise name items? */
export const namesNoItems = (action: string): boolean => OTHERWISE.has(action);

/** The fields that name items of the case in what a chapter records. */
export const fieldsOfChapter = (chapter: string): ItemFields => BY_CHAPTER[chapter] ?? {};

/** The fields, of the input or the event of an action, that name items of the case. */
export const itemFields = (action: string): ItemFields => {
  if (namesNoItems(action)) return {};
  const [chapter = ''] =
    Object.entries(chapters).find(([, actions]) => actions.some(({ name }) => name === action)) ?? [];
  return fieldsOfChapter(chapter);
};
