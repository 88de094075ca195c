import { readFileSync } from 'node:fs';

/** The code of a system error such as `EACCES`, or an empty string. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** The text of a file, or nothing when there is no such file. */
export const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};
