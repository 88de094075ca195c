import { given } from '../given.ts';
import { registered } from '../report/history.ts';
import { concludeVerification, verificationConcluded } from './conclude-verification.ts';
import { startVerification, verificationStarted } from './start-verification.ts';

const input = concludeVerification.example;
const started = [...registered, verificationStarted.of(startVerification.example)] as const;
const concluded = verificationConcluded.of(input);
const bySecond = { actor: { id: 'coordinator-1', role: 'COO' } };
const when = (change: object) =>
  given(...started).when('concludeVerification', { ...input, ...change }, bySecond);
const hearsay = [
  { kind: 'victim', independent: true },
  { kind: 'family', independent: false },
];

describe('conclude a verification', () => {
  it('says what was found and by which sources', () => when({}).thenEvents(concluded));
  it('does nothing the second time', () =>
    given(...started, concluded)
      .when('concludeVerification', input, bySecond)
      .thenNothing());
  it('is not done by the one who started it', () =>
    given(...started)
      .when('concludeVerification', input)
      .thenRefused('verification/own-work'));
  it('needs two sources that know by themselves', () =>
    when({ sources: hearsay }).thenRefused('verification/too-few-sources'));
  it('accepts fewer for a reason, which is kept apart', () => {
    const reasoned = { ...input, sources: hearsay, singleSourceReason: 'Nobody else got out' };
    when(reasoned).thenEvents(verificationConcluded.of(reasoned));
    expect(verificationConcluded.of(reasoned).data).not.toHaveProperty('singleSourceReason');
  });
  it('is refused before anything was verified', () =>
    given(...registered)
      .when('concludeVerification', input, bySecond)
      .thenRefused('verification/not-started'));
  it('finds something else only after a new start', () =>
    given(...started, concluded)
      .when('concludeVerification', { ...input, outcome: 'false' }, bySecond)
      .thenRefused('verification/concluded'));
});
