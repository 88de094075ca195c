/** One request that changes something. */
export interface Command {
  readonly path: string;
  /** The user and the role in which they act, as `advocate-1/ADV`. */
  readonly as: string;
  readonly key: string;
  readonly body: object;
}

/** What the server stored, now or when the same key came first. */
export interface Receipt {
  readonly id: string;
  readonly repeated: boolean;
  readonly events: readonly { readonly id: string }[];
}

/** The server said no; the message holds its code and its reasons. */
export class Refused extends Error {}

/** Speaks to the API of one server. */
export class Api {
  constructor(private readonly url: string) {}

  /** Throws `Refused` with what the server has against it, or an error that says how to start one. */
  async post({ path, as, key, body }: Command): Promise<Receipt> {
    const [user = '', role = ''] = as.split('/');
    const response = await fetch(new URL(path, this.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-user': user,
        'x-role': role,
      },
      body: JSON.stringify(body),
    }).catch((cause: unknown) => {
      throw new Error(`No Jejak server answers at ${this.url}; start one with: npm start`, { cause });
    });
    const text = await response.text();
    if (!response.ok) throw new Refused(reasonOf(response.status, text));
    return JSON.parse(text) as Receipt;
  }
}

const reasonOf = (status: number, text: string): string => {
  try {
    const { code, detail, errors } = JSON.parse(text);
    const fields = (errors ?? []) as readonly { field: string; message: string }[];
    return [`${code}: ${detail}`, ...fields.map(({ field, message }) => `${field} ${message}`)].join('; ');
  } catch {
    return `the answer was ${status} and no problem description; is this a Jejak server?`;
  }
};
