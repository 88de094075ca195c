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

/** Nothing listens at the address; the message says how to start a server. */
export class Unreachable extends Error {}

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Speaks to the API of one server. */
export class Api {
  constructor(private readonly url: string) {}

  /** Throws `Unreachable`, or an error with the code and the reasons of the server's refusal. */
  post({ path, as, key, body }: Command): Promise<Receipt> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    return this.send(path, as, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Throws as `post` does. The caller names what the server answers at this path. */
  get<Answer>(path: string, as: string): Promise<Answer> {
    return this.send(path, as, {});
  }

  /** What the server answers at this path, as it comes in. Throws as `post` does. */
  async stream(path: string, as: string): Promise<ReadableStream<Uint8Array>> {
    const { body } = await this.answer(path, as, {});
    if (!body) throw new Error(`Nothing was answered at ${path}`);
    return body;
  }

  private async send<Answer>(path: string, as: string, request: Sent): Promise<Answer> {
    return (await (await this.answer(path, as, request)).json()) as Answer;
  }

  private async answer(path: string, as: string, request: Sent): Promise<Response> {
    const [user = '', role = ''] = as.split('/');
    const headers = { ...request.headers, 'x-user': user, 'x-role': role };
    const response = await fetch(new URL(path, this.url), { ...request, headers }).catch((cause: unknown) => {
      throw new Unreachable(`No Jejak server answers at ${this.url}; start one with: npm start`, { cause });
    });
    if (!response.ok) throw new Error(reasonOf(response.status, await response.text()));
    return response;
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
