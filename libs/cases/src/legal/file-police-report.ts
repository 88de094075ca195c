import { Code, Label, LocalId, Maybe, NeededIf, Parts, Text, Uuids } from '#kernel';
import { nextId } from '../ids.ts';
import { bracketed, people } from '../phrases.ts';
import { needVictims } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { POLICE_REPORT_KINDS } from './codes.ts';
import { needFiling, spent } from './filing.ts';
import type { PoliceReportKind } from './state.ts';

/** An article with its law, both as cited, since codes change: the same deed moved from UU 21/2007 to the new KUHP. */
export class CitedArticle {
  @Label() readonly law!: string;
  @Label() readonly article!: string;
}

const isTaken = ({ kind }: FilePoliceReport) => kind !== 'refused';

export class FilePoliceReport {
  @Code(POLICE_REPORT_KINDS) readonly kind!: PoliceReportKind;
  @Uuids() readonly personIds!: readonly string[];
  @Label() readonly unit!: string;
  /** The number of the report (LP). */
  @NeededIf(isTaken) @Label() readonly number?: string;
  @NeededIf(isTaken) @Parts(CitedArticle) readonly articles?: readonly CitedArticle[];
  @Maybe() @Text() readonly note?: string;
}

class PoliceReportFiled extends FilePoliceReport {
  @LocalId() readonly reportId!: string;
}

const cited = (articles: readonly CitedArticle[] = []) =>
  articles.length === 0 ? undefined : articles.map(({ law, article }) => `${article} ${law}`).join('; ');

export const policeReportFiled = eventOf('legal')('PoliceReportFiled', {
  shape: PoliceReportFiled,
  fixed: ['reportId'],
  personal: ['note'],
  approveCorrections: true,
  evolve: (state, { reportId, ...report }, { occurredAt }) => {
    // A report that the police refuse leaves the approval for the next attempt.
    const rest = report.kind === 'filed' ? spent(state, 'police-report', report.personIds) : state;
    const entry = { id: reportId, ...report, when: occurredAt, steps: [] };
    return { ...rest, reports: { ...rest.reports, [reportId]: entry } };
  },
  tell: {
    en: ({ reportId, kind, personIds, unit, number, articles, note }, say) =>
      `Police report ${reportId}${bracketed(number)} for ${people(personIds, say)} at ${unit}: ${say.word(kind)}${bracketed(cited(articles))}${tail(note)}`,
    id: ({ reportId, kind, personIds, unit, number, articles, note }, say) =>
      `Laporan polisi ${reportId}${bracketed(number)} untuk ${people(personIds, say)} di ${unit}: ${say.word(kind)}${bracketed(cited(articles))}${tail(note)}`,
  },
});

export const filePoliceReport = action({
  name: 'filePoliceReport',
  input: FilePoliceReport,
  roles: ['LAW'],
  example: {
    kind: 'filed',
    personIds: ['0199d1a0-0000-7000-8000-00000000a001'],
    unit: 'Bareskrim Polri',
    number: 'LP/B/0417/VIII/2022/SPKT/BARESKRIM POLRI',
    articles: [{ law: 'UU 21/2007', article: 'Pasal 4' }],
  },
  emits: [policeReportFiled],
  decide: (input, state, { actor, history }) => {
    const reports = Object.values(state.legal.reports);
    if (isTaken(input) && reports.some(({ number }) => number === input.number)) return [];
    if (input.kind === 'opened-by-police') needVictims(state, input.personIds);
    else needFiling(state, 'police-report', input.personIds, actor);
    return [policeReportFiled.of({ ...input, reportId: nextId('P', policeReportFiled, history) })];
  },
});
