import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { InvalidInput, readInput } from '#kernel';

/** A file that an office edits is not as it must be; the message names the file and every field. */
export class BadFile extends Error {
  constructor(file: string, problems: readonly string[], cause?: unknown) {
    super(`${file} is not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`, { cause });
    this.name = 'BadFile';
  }
}

/** Reads a YAML file by the rules of a class; `wrapped` is the field under which the file's content stands in it. */
export const readYaml = <T extends object>(
  file: string,
  shape: new () => T,
  wrapped?: keyof T & string,
): T => {
  try {
    const content: unknown = parse(readFileSync(file, 'utf8'));
    return readInput(shape, wrapped === undefined ? content : { [wrapped]: content });
  } catch (error) {
    const problems =
      error instanceof InvalidInput
        ? error.fields.map(({ field, message }) => `${field} ${message}`)
        : [error instanceof Error ? error.message : String(error)];
    throw new BadFile(file, problems, error);
  }
};
