import { Code, Maybe, Parts, refuse, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { VERIFICATION_OUTCOMES } from './codes.ts';
import { independentOnes, kindsOf, VerificationSource } from './source.ts';

/** Below this number of independent sources a conclusion needs a reason. */
const INDEPENDENT_SOURCES = 2;

export class ConcludeVerification {
  @Code(VERIFICATION_OUTCOMES) readonly outcome!: string;
  /** Those that answered. */
  @Parts(VerificationSource) readonly sources!: readonly VerificationSource[];
  /** Why fewer than two independent sources are enough. */
  @Maybe() @Text(2000) readonly singleSourceReason?: string;
}

export const verificationConcluded = eventOf('verification')('VerificationConcluded', {
  shape: ConcludeVerification,
  approveCorrections: true,
  personal: ['singleSourceReason'],
  evolve: (state, { outcome }, { actor, recordedAt }) => ({
    ...state,
    concluded: { by: actor.id, at: recordedAt, outcome },
  }),
  tell: {
    en: ({ outcome, sources, singleSourceReason }, say) =>
      `Verification was concluded: the report is ${say.word(outcome)} (sources: ${say.list(kindsOf(sources))}; independent: ${independentOnes(sources)})${tail(singleSourceReason)}`,
    id: ({ outcome, sources, singleSourceReason }, say) =>
      `Verifikasi disimpulkan: pengaduan ${say.word(outcome)} (sumber: ${say.list(kindsOf(sources))}; independen: ${independentOnes(sources)})${tail(singleSourceReason)}`,
  },
});

export const concludeVerification = action({
  name: 'concludeVerification',
  input: ConcludeVerification,
  roles: ['COO'],
  example: {
    outcome: 'substantiated',
    sources: [
      { kind: 'victim', independent: true },
      { kind: 'embassy', independent: true },
    ],
  },
  emits: [verificationConcluded],
  decide: (input, { verification: { started, concluded } }, { actor }) => {
    if (!started) {
      return refuse('verification/not-started', 'Nothing was verified yet; start a verification first');
    }
    if (concluded?.outcome === input.outcome) return [];
    if (concluded)
      refuse('verification/concluded', 'The verification is concluded; start it again on new facts');
    if (started.by === actor.id) {
      refuse('verification/own-work', 'A second person concludes: not the one who started the verification');
    }
    if (independentOnes(input.sources) < INDEPENDENT_SOURCES && input.singleSourceReason === undefined) {
      refuse(
        'verification/too-few-sources',
        'A conclusion rests on two independent sources; add one, or say why fewer are enough',
      );
    }
    return [verificationConcluded.of(input)];
  },
});
