import { IsBoolean } from 'class-validator';
import { Code } from '#kernel';
import { VERIFICATION_SOURCES } from './codes.ts';

/** Who or what is asked whether a report is true. */
export class VerificationSource {
  @Code(VERIFICATION_SOURCES) readonly kind!: string;
  /** Does it know by itself, and not from another of the sources? */
  @IsBoolean() readonly independent!: boolean;
}

/** How many of them know by themselves. */
export const independentOnes = (sources: readonly VerificationSource[]): number =>
  sources.filter(({ independent }) => independent).length;

/** Their kinds, each once. */
export const kindsOf = (sources: readonly VerificationSource[]): readonly string[] => [
  ...new Set(sources.map(({ kind }) => kind)),
];
