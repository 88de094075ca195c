/** The database cannot be started; `message` is one or two sentences for the person who runs Jejak, saying what to do. */
export class CannotStart extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CannotStart';
  }
}

export const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
/** Server processes of a killed server are still ending; it passes by itself. */
export const STILL_ENDING = /pre-existing shared memory block .* is still in use/;

/** What the output of PostgreSQL's programs means for the person who runs Jejak. */
export const explain = (output: string, dataDir: string): CannotStart => {
  if (/No space left on device|ENOSPC/.test(output)) {
    return new CannotStart(`The disk that holds ${dataDir} is full: free some space and start again.`);
  }
  if (PORT_TAKEN.test(output)) {
    return new CannotStart(
      'The port chosen for the embedded PostgreSQL is used by another program: choose another, or none for a free one.',
    );
  }
  const lines = output.trim().split('\n');
  const telling = lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1);
  return new CannotStart(`PostgreSQL does not start on ${dataDir}: ${telling || 'it ended without a word'}`);
};

/** The code of a system error such as `EACCES`, or an empty string. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
