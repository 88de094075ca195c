import { received } from '../evidence/history.ts';
import { evidenceWithdrawn, withdrawEvidence } from '../evidence/withdraw-evidence.ts';
import { given } from '../given.ts';
import { INDICATORS } from './codes.ts';
import { indicatorRecorded, recordIndicator } from './record-indicator.ts';

const input = recordIndicator.example;
const { statement: _none, ...bare } = input;
const proven = { ...bare, evidenceIds: ['E1'] };
const when = (change: object) => given(...received).when('recordIndicator', { ...input, ...change });

describe('record an indicator', () => {
  it('rests on a statement, which is the person’s own data', () => {
    when({}).thenEvents(indicatorRecorded.of(input));
    expect(indicatorRecorded.of(input).personal).toEqual({
      [input.personId]: { statement: input.statement },
    });
  });
  it('rests on evidence', () =>
    given(...received)
      .when('recordIndicator', proven)
      .thenEvents(indicatorRecorded.of(proven)));
  it('rests on something', () =>
    given(...received)
      .when('recordIndicator', bare)
      .thenInvalid('statement'));
  it('does nothing when the same evidence showed it before', () =>
    given(...received, indicatorRecorded.of(proven))
      .when('recordIndicator', proven)
      .thenNothing());
  it('does not rest on evidence that is not there or was withdrawn', () => {
    when({ evidenceIds: ['E7'] }).thenRefused('evidence/not-found');
    given(...received, evidenceWithdrawn.of(withdrawEvidence.example))
      .when('recordIndicator', proven)
      .thenRefused('evidence/withdrawn');
  });
  it('belongs to the scheme that defines it', () => {
    when({ scheme: 'UU21' }).thenRefused('indicator/not-in-scheme');
    when({ code: 'bad-food' }).thenInvalid('code');
  });
  it('concerns a person on the case', () =>
    when({ personId: '0199d1a0-0000-7000-8000-00000000a009' }).thenRefused('victim/not-on-case'));
  it('knows the eleven of the ILO, and confinement among the methods of HTCDS', () => {
    expect(INDICATORS['ILO-11']).toHaveLength(11);
    expect(INDICATORS.HTCDS).toEqual(expect.arrayContaining(['restricts-movement', 'uses-children']));
  });
});
