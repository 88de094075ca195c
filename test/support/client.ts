/** An answer over HTTP, with its JSON body. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever the answer should hold
  readonly body: Record<string, any>;
}

export interface As {
  readonly user: string;
  readonly role: string;
}

export const advocate: As = { user: 'advocate-1', role: 'ADV' };
export const coordinator: As = { user: 'coordinator-1', role: 'COO' };
export const director: As = { user: 'director-1', role: 'DIR' };
export const intake: As = { user: 'intake-1', role: 'INT' };

/** Speaks to one server as its users do. */
export class Client {
  constructor(readonly url: string) {}

  get(path: string, who: As = advocate): Promise<Answer> {
    return this.send('GET', path, who);
  }

  post(
    path: string,
    body: unknown,
    who: As = advocate,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.send('POST', path, who, body, headers);
  }

  /** Opens a case and answers its id. */
  async openCase(body: object = {}): Promise<string> {
    const answer = await this.post('/api/cases', { ...REPORT, ...body }, intake);
    if (answer.status !== 201) throw new Error(`No case was opened: ${JSON.stringify(answer.body)}`);
    return String(answer.body.id);
  }

  act(
    caseId: string,
    action: string,
    body: unknown,
    who: As = advocate,
    headers: Record<string, string> = {},
  ) {
    return this.post(`/api/cases/${caseId}/actions/${action}`, body, who, headers);
  }

  private async send(
    method: string,
    path: string,
    { user, role }: As,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        'x-user': user,
        'x-role': role,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : { text } };
  }
}

const REPORT = {
  channel: 'hotline',
  urgent: true,
  place: { country: 'KH', city: 'Poipet' },
  statedVictimCount: 2,
  narrative: 'Two people ask for help to leave a guarded building.',
};
