/** What of a proof was found wanting. `policy/unmet`: all is in order, but too few witnesses have signed. */
export type Want =
  | 'proof/malformed'
  | 'proof/false'
  | 'tile/malformed'
  | 'key/malformed'
  | 'note/malformed'
  | 'note/unsigned'
  | 'note/false-signature'
  | 'checkpoint/malformed'
  | 'submission/malformed'
  | 'policy/malformed'
  | 'policy/unmet';

/**
 * What was handed in does not prove what it claims. The code is stable; nothing is to be retried. It stands apart from
 * the kernel's `Refusal` because whoever verifies, offline or in a browser, needs this lib alone.
 */
export class NotProven extends Error {
  constructor(
    readonly code: Want,
    message: string,
  ) {
    super(message);
    this.name = 'NotProven';
  }
}

/** Throws `NotProven` unless the condition holds. */
export function demand(condition: boolean, code: Want, message: string): asserts condition {
  if (!condition) throw new NotProven(code, message);
}
