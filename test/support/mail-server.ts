import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server says to the next letters, in order: take it, not now, or never. After these it takes all. */
type Answer = 'takes' | 'not-now' | 'never';

const CODES = { 'not-now': 451, never: 550 } as const;

/** For specs: a mail server on this machine that keeps what it was given. */
export class MailServer {
  readonly mails: ParsedMail[] = [];
  answers: Answer[] = [];
  refused = 0;
  private server: SMTPServer | undefined;

  /** Listens; on the port of before, when it did already. */
  async start(port = 0): Promise<string> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _session, answer) => {
        const next = this.answers[0] ?? 'takes';
        if (next === 'takes') return answer();
        this.answers.shift();
        this.refused++;
        answer(Object.assign(new Error(`<${address}> is not welcome`), { responseCode: CODES[next] }));
      },
      onData: (stream, _session, answer) => {
        this.answers.shift();
        simpleParser(stream).then(
          (mail) => {
            this.mails.push(mail);
            answer();
          },
          (error) => answer(error),
        );
      },
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => (this.server ? this.server.close(resolve) : resolve()));
  }
}
