import { DECLINE_KINDS, PRIORITIES, RISK_LEVELS } from '../report/codes.ts';
import { EVERYBODY } from '../report/state.ts';
import { activeVictims } from '../report/victims.ts';
import { type CaseItems, type ChapterFacts, caseFact, itemFact, yesIf } from './catalogue.ts';

/** Only the persons on the case are among its items; one who left is `removed`, for entries that name them. */
const victim: CaseItems = {
  type: 'victim',
  statuses: ['on-case', 'removed'],
  ids: (state) => activeVictims(state).map(({ personId }) => personId),
  status: ({ report }, id) => {
    const known = report.victims[id];
    return known && (known.removed ? 'removed' : 'on-case');
  },
  links: {},
};

const duplicate: CaseItems = {
  type: 'duplicate',
  statuses: ['flagged', 'confirmed', 'dismissed'],
  ids: ({ report }) => Object.keys(report.duplicates),
  status: ({ report }, id) => report.duplicates[id],
  links: {},
};

export const reportFacts: ChapterFacts = {
  items: [victim, duplicate],
  facts: [
    caseFact('report.urgent', ['yes', 'no'], ({ report }) =>
      report.reportedAt === undefined ? undefined : report.urgent ? 'yes' : 'no',
    ),
    caseFact('report.registered', ['yes'], ({ report }) => yesIf(report.number !== undefined)),
    caseFact('report.triaged', ['yes'], ({ report }) => yesIf(report.triagedAt !== undefined)),
    caseFact('report.priority', PRIORITIES, ({ report }) => report.priority),
    caseFact('report.declined', DECLINE_KINDS, ({ report }) => report.declined?.kind),
    caseFact('report.assigned', ['yes'], ({ report }) => yesIf(report.owner !== undefined)),
    caseFact('report.risk', RISK_LEVELS, ({ report }) => report.risk?.level),
    caseFact('report.reporter', ['identified', 'anonymous'], ({ report: { reporter } }) => {
      if (reporter.anonymous) return 'anonymous';
      return reporter.personId === undefined ? undefined : 'identified';
    }),
    itemFact('victim', 'victim.contact', ['lost'], ({ report: { lostContact } }, id) =>
      lostContact[id] === undefined && lostContact[EVERYBODY] === undefined ? undefined : 'lost',
    ),
  ],
};
