import { codeOf } from './files.ts';

/** The database cannot be started; `message` is one or two sentences for the person who runs Jejak, saying what to do. */
export class CannotStart extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CannotStart';
  }
}

export const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
/** Processes of a killed server are still ending; it passes by itself. */
export const STILL_ENDING = /pre-existing shared memory block .* is still in use/;

/** What the output of PostgreSQL's programs means for the person who runs Jejak. */
export const explainOutput = (output: string, dataDir: string): CannotStart => {
  if (/No space left on device/.test(output)) return diskFull(dataDir);
  if (PORT_TAKEN.test(output)) {
    return new CannotStart(
      'The port of the embedded PostgreSQL is used by another program: choose another, or none for any that is free.',
    );
  }
  const lines = output.trim().split('\n');
  const telling = lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1);
  return new CannotStart(`PostgreSQL does not start on ${dataDir}: ${telling || 'it ended without a word'}`);
};

/** The same for an error of the file system; any other error comes back as it is. */
export const explainError = (error: unknown, dataDir: string): unknown => {
  if (codeOf(error) === 'ENOSPC') return diskFull(dataDir, error);
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(codeOf(error))) return error;
  return new CannotStart(
    `The data folder ${dataDir} cannot be used (${(error as Error).message}): let this user write there, or set DATA_DIR to another folder.`,
    { cause: error },
  );
};

const diskFull = (dataDir: string, cause?: unknown) =>
  new CannotStart(`The disk that holds ${dataDir} is full: free some space and start again.`, { cause });
