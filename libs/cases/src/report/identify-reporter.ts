import { Code, Maybe, Text, Uuid } from '#kernel';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { RELATIONS } from './codes.ts';

export class IdentifyReporter {
  /** A registered person. */
  @Uuid() readonly personId!: string;
  /** What the reporter is to the persons reported. */
  @Code(RELATIONS) readonly relation!: string;
}

export class RequestReporterAnonymity {
  @Maybe() @Text(1000) readonly note?: string;
}

const event = eventOf('report');

export const reporterIdentified = event('ReporterIdentified', {
  shape: IdentifyReporter,
  evolve: (state, reporter) => ({ ...state, reporter: { ...state.reporter, ...reporter } }),
  tell: {
    en: ({ personId, relation }, say) =>
      `${say.person(personId)} was recorded as the reporter (${say.word(relation)})`,
    id: ({ personId, relation }, say) =>
      `${say.person(personId)} dicatat sebagai pelapor (${say.word(relation)})`,
  },
});

export const reporterAnonymityRequested = event('ReporterAnonymityRequested', {
  shape: RequestReporterAnonymity,
  personal: ['note'],
  evolve: (state) => ({ ...state, reporter: { ...state.reporter, anonymous: true } }),
  tell: {
    en: ({ note }) => `The reporter asked not to be named${tail(note)}`,
    id: ({ note }) => `Pelapor meminta agar identitasnya dirahasiakan${tail(note)}`,
  },
});

export const identifyReporter = action({
  name: 'identifyReporter',
  input: IdentifyReporter,
  roles: ['INT', 'ADV'],
  example: { personId: '0199d1a0-0000-7000-8000-00000000a009', relation: 'sibling' },
  emits: [reporterIdentified],
  refers: ({ personId }) => [`person-${personId}`],
  decide: (input, { report: { reporter } }) =>
    reporter.personId === input.personId && reporter.relation === input.relation
      ? []
      : [reporterIdentified.of(input)],
});

export const requestReporterAnonymity = action({
  name: 'requestReporterAnonymity',
  input: RequestReporterAnonymity,
  roles: ['INT', 'ADV'],
  example: { note: 'Fears for relatives who are still in the compound' },
  emits: [reporterAnonymityRequested],
  decide: (input, { report }) => (report.reporter.anonymous ? [] : [reporterAnonymityRequested.of(input)]),
});
