import { InvalidInput, readInput } from '#kernel';

/** A setting is wrong; the message names every one that is, and what it should be. */
export class BadSettings extends Error {
  constructor(problems: readonly string[]) {
    super(`These settings are wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'BadSettings';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads settings of a class from the variables of the environment, one for each field; what is empty is not set.
 * Throws `BadSettings` with every mistake at once, by the names of the variables.
 */
export const readEnvironment = <T extends object>(
  shape: new () => T,
  variables: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>>,
  environment: Environment,
): T => {
  const stated = Object.entries(variables).flatMap(([name, variable]) => {
    const value = environment[variable];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  try {
    return readInput(shape, { ...defaults, ...Object.fromEntries(stated) });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new BadSettings(error.fields.map(({ field, message }) => `${variables[field]} ${message}`));
  }
};
