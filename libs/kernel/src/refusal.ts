/** A rule said no. Expected, shown to the user, never retried. `code` is stable; the message names no person. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Refuses with a stable code such as `case/closed`; http maps the code to a problem response. */
export const refuse = (code: string, message: string, details?: Readonly<Record<string, unknown>>): never => {
  throw new Refusal(code, message, details);
};
