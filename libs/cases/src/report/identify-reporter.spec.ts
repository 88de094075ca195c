import { given } from '../given.ts';
import { reported } from './history.ts';
import {
  identifyReporter,
  reporterAnonymityRequested,
  reporterIdentified,
  requestReporterAnonymity,
} from './identify-reporter.ts';

const input = identifyReporter.example;
const identified = reporterIdentified.of(input);
const anonymous = reporterAnonymityRequested.of(requestReporterAnonymity.example);

describe('identify the reporter', () => {
  it('says who reported and how they belong to the victims', () =>
    given(...reported)
      .when('identifyReporter', input)
      .thenEvents(identified));
  it('does nothing the second time', () =>
    given(...reported, identified)
      .when('identifyReporter', input)
      .thenNothing());
  it('takes a relation from the list', () =>
    given(...reported)
      .when('identifyReporter', { ...input, relation: 'neighbour' })
      .thenInvalid('relation'));
});

describe('keep the reporter anonymous', () => {
  it('is recorded, with the reason apart', () => {
    given(...reported)
      .when('requestReporterAnonymity', requestReporterAnonymity.example)
      .thenEvents(anonymous);
    expect(anonymous.data).toEqual({});
  });
  it('does nothing the second time', () =>
    given(...reported, anonymous)
      .when('requestReporterAnonymity', {})
      .thenNothing());
  it('holds also when the office learns later who it is', () =>
    expect(given(...reported, anonymous, identified).state().report.reporter).toEqual({
      anonymous: true,
      ...input,
    }));
});
