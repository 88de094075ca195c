import {
  FILING_OUTCOMES,
  FILINGS,
  LEGAL_STEPS,
  POLICE_REPORT_KINDS,
  PROTECTION_STEPS,
  RESTITUTION_STEPS,
} from '../legal/codes.ts';
import { hasStep } from '../legal/legal-entries.ts';
import { isSettled, lastStep } from '../legal/restitution.ts';
import { type CaseItems, type ChapterFacts, itemFact, toVictims, yesIf } from './catalogue.ts';

const report: CaseItems = {
  type: 'police-report',
  statuses: POLICE_REPORT_KINDS,
  ids: ({ legal }) => Object.keys(legal.reports),
  status: ({ legal }, id) => legal.reports[id]?.kind,
  links: toVictims(({ legal }, id) => legal.reports[id]?.personIds),
};

const filing: CaseItems = {
  type: 'filing',
  statuses: ['made', ...FILING_OUTCOMES],
  ids: ({ legal }) => Object.keys(legal.filings),
  status: ({ legal }, id) => {
    const known = legal.filings[id];
    return known && (known.outcome ?? 'made');
  },
  links: toVictims(({ legal }, id) => legal.filings[id]?.personIds),
};

const claim: CaseItems = {
  type: 'claim',
  statuses: ['prepared', ...RESTITUTION_STEPS, 'settled'],
  ids: ({ legal }) => Object.keys(legal.claims),
  status: ({ legal }, id) => {
    const known = legal.claims[id];
    if (!known) return undefined;
    return isSettled(known, known.paid) ? 'settled' : (lastStep(known) ?? 'prepared');
  },
  links: {
    ...toVictims(({ legal }, id) => legal.claims[id] && [legal.claims[id].personId]),
    report: { to: 'police-report', ids: ({ legal }, id) => legal.claims[id] && [legal.claims[id].reportId] },
  },
};

export const legalFacts: ChapterFacts = {
  items: [report, filing, claim],
  facts: [
    itemFact('victim', 'legal.power', ['granted'], ({ legal }, id) =>
      (legal.powers[id] ?? []).length > 0 ? 'granted' : undefined,
    ),
    itemFact('victim', 'legal.protection', PROTECTION_STEPS, ({ legal }, id) => legal.protection[id]?.kind),
    ...FILINGS.map((kind) =>
      itemFact('victim', `legal.approval.${kind}`, ['given'], ({ legal }, id) =>
        legal.approvals.some((a) => a.filing === kind && a.personId === id) ? 'given' : undefined,
      ),
    ),
    itemFact(
      'police-report',
      'legal.procedure',
      LEGAL_STEPS,
      ({ legal }, id) => legal.reports[id]?.steps.at(-1)?.kind,
    ),
    itemFact('police-report', 'legal.verdict-final', ['yes'], ({ legal }, id) => {
      const known = legal.reports[id];
      return known && yesIf(hasStep(known, 'verdict-final'));
    }),
  ],
};
