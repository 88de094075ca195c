import { Code, Parts, refuse } from '#kernel';
import { action, eventOf } from '../state.ts';
import { VERIFICATION_METHODS } from './codes.ts';
import { kindsOf, VerificationSource } from './source.ts';

export class StartVerification {
  @Code(VERIFICATION_METHODS) readonly method!: string;
  /** Those to be asked. */
  @Parts(VerificationSource) readonly sources!: readonly VerificationSource[];
}

export const verificationStarted = eventOf('verification')('VerificationStarted', {
  shape: StartVerification,
  evolve: ({ concluded: _earlier, ...state }, { method }, { actor, recordedAt }) => ({
    ...state,
    started: { by: actor.id, at: recordedAt, method },
  }),
  tell: {
    en: ({ method, sources }, say) =>
      `Verification started (${say.word(method)}), asking: ${say.list(kindsOf(sources))}`,
    id: ({ method, sources }, say) =>
      `Verifikasi dimulai (${say.word(method)}) dengan sumber: ${say.list(kindsOf(sources))}`,
  },
});

/** New facts may start it again after its conclusion; the earlier conclusion stays in the history. */
export const startVerification = action({
  name: 'startVerification',
  input: StartVerification,
  roles: ['ADV'],
  example: {
    method: 'remote-interview',
    sources: [
      { kind: 'victim', independent: true },
      { kind: 'location-pin', independent: true },
    ],
  },
  emits: [verificationStarted],
  decide: (input, { verification: { started, concluded } }) => {
    if (!started || concluded) return [verificationStarted.of(input)];
    if (started.method === input.method) return [];
    return refuse(
      'verification/running',
      'A verification by another method is running; conclude it before another one starts',
    );
  },
});
