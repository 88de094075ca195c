import { Pool } from 'undici';
import { ACTOR } from './notes.ts';

/** Connections to one server, as one advocate: the load generator of every HTTP row. */
export class Connections {
  private readonly pool: Pool;

  constructor(url: string, connections: number) {
    this.pool = new Pool(url, { connections, pipelining: 1 });
  }

  get<Body>(path: string): Promise<Body> {
    return this.send('GET', path, {});
  }

  post<Body>(path: string, body: object, { role = ACTOR.role, key }: PostOptions = {}): Promise<Body> {
    const headers = { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) };
    return this.send('POST', path, { ...headers, 'x-role': role }, JSON.stringify(body));
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  /** The parsed answer; throws for any that is not a success. */
  private async send<Body>(
    method: 'GET' | 'POST',
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<Body> {
    const answer = await this.pool.request({
      method,
      path,
      headers: { 'x-user': ACTOR.id, 'x-role': ACTOR.role, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
    return JSON.parse(text) as Body;
  }
}

interface PostOptions {
  readonly role?: string;
  readonly key?: string;
}
